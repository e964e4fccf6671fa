import { describe, expect, it, onTestFinished } from 'vitest';
import { grade } from '../../grader/grade.ts';
import { discard, solved } from '../../proof/application.ts';
import { judgeMutant } from '../../proof/judge.ts';
import { MUTANTS } from '../../proof/mutants/index.ts';
import { RIGHT } from '../../proof/right/index.ts';
import { Homework, unmet } from '../support/submission.ts';

// The compose layer: files resolved by `docker compose config`. Nothing is built or run.
async function composed({ dir }: { dir: string }) {
  const { results } = await grade(dir, { language: 'en', deepest: 'compose' });
  return Object.fromEntries(results.map((result) => [result.id, result]));
}

it('finds nothing to say against the project’s own', async () => {
  const results = await composed(Homework.solution());
  expect(unmet(results)).toEqual([]);
  const asked = Object.values(results).filter(({ outcome }) => outcome === 'not-checked');
  expect(asked.map(({ layer }) => layer)).toEqual(asked.map(() => 'runtime'));
});

// Runtime mistakes fail no criterion here.
describe.each(MUTANTS.filter(({ layer }) => layer !== 'static').map((one) => [one.mistake.en, one] as const))(
  '%s',
  (_, mutant) => {
    it(`fails ${mutant.layer === 'compose' ? `${mutant.criterion}, with its line, and nothing else` : 'nothing'}`, async () => {
      const { results, faults } = await judgeMutant(mutant, Homework.solution(), { deepest: 'compose' });
      expect(faults).toEqual([]);
      const own = results.find(({ id }) => id === mutant.criterion);
      if (mutant.layer === 'compose') expect(own?.line).toBeGreaterThan(0);
    });
  },
);

it.each(RIGHT.map((solution) => [solution.way.en, solution] as const))(
  'finds nothing to say against: %s',
  async (_, { make, leaves = [] }) => {
    const work = make(await solved());
    onTestFinished(() => discard(work));
    expect(unmet(await composed(work)).filter((id) => !leaves.includes(id))).toEqual([]);
  },
);

it('finds nothing to say against a container’s own name, and PGDATA elsewhere', async () => {
  const homework = Homework.solution()
    .change('docker-compose.yml', '    user: postgres #', '    container_name: pg\n    user: postgres #')
    .change('.env.development.example', 'DB_HOST=postgresdb', 'DB_HOST=pg')
    .change('docker-compose.yml', 'DB_PASSWORD: ""', 'PGDATA: /pg/data')
    .change('docker-compose.yml', '- pgdata:/var/lib/postgresql', '- pgdata:/pg');
  expect(unmet(await composed(homework))).toEqual([]);
});

it('looks at what Compose makes of the file too: a right hidden in another file is refused', async () => {
  const homework = Homework.solution()
    .write('more.yml', 'services: {postgresdb: {privileged: true}}')
    .change(
      'docker-compose.yml',
      '    image: postgres:18-trixie',
      '    extends: {file: more.yml, service: postgresdb}\n    image: postgres:18-trixie',
    );
  const results = await composed(homework);
  expect(results.safe).toMatchObject({ outcome: 'failed', seen: expect.stringContaining('privileged') });
  expect(results['02-valid']).toMatchObject({ outcome: 'not-checked', reason: 'blocked' });
});
