import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exitCode, grade } from '../grader/grade.ts';
import { forJunit } from '../grader/report/junit.ts';
import { forMarkdown } from '../grader/report/markdown.ts';
import { forTerminal } from '../grader/report/terminal.ts';
import { hostileFiles } from './support/hostile-files.ts';
import { Homework } from './support/submission.ts';

const RUNS = 5_000;
/** Terminal escape sequences and line breaks. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

it(`says something of each criterion, for ${RUNS} broken, huge and hostile Dockerfiles and compose files`, async () => {
  const homework = new Homework();
  await fc.assert(
    fc.asyncProperty(hostileFiles, fc.constantFrom('en' as const, 'es' as const), async (files, language) => {
      homework
        .write('Dockerfile', files.dockerfile)
        .write('compose.yaml', files.compose)
        .write('.dockerignore', files.dockerignore)
        .write('.env.development', files.env);
      const { leftOver, ...report } = await grade(homework.dir, { language, deepest: 'static' });
      expect(leftOver).toEqual([]);
      expect([0, 1]).toContain(exitCode(report));
      for (const { seen, expected, reason, id } of report.results) {
        // The reason reported for an unexpected exception.
        expect(reason, `${id}: ${seen}`).not.toBe('machine');
        expect(seen, id).not.toBe('');
        expect(expected).not.toBe('');
        expect(seen, id).not.toMatch(UNSEEN);
        expect(seen.length).toBeLessThanOrEqual(400);
      }
      for (const { layer, earned } of report.results) if (layer !== 'static') expect(earned).toBe(0);
      // Every report format accepts it too.
      expect(forTerminal(report, false).replace(/\n/g, '')).not.toMatch(UNSEEN);
      expect(forMarkdown(report)).toContain('safe');
      expect(forJunit(report)).toContain('<testcase');
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
