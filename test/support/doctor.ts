import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Level } from '../../tools/doctor/finding.ts';
import type { Report } from '../../tools/doctor/print.ts';

export interface Visit {
  code: number | null;
  output: string;
  /** The most severe level of a check, and its messages as one text. */
  said(check: string): { level: Level; text: string };
}

/** Runs a folder's doctor. Where no PATH is given there is no Docker; it inherits no variable of this machine. */
export function doctor(dir: string, env: NodeJS.ProcessEnv = {}, args = ['--json']): Promise<Visit> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(dir, 'tools/doctor/doctor.ts'), ...args], {
      // Port 0 is never taken: other programs on this machine must not affect a test.
      env: { SystemRoot: process.env.SystemRoot, PATH: '', PORT: '0', AUMENTO_LANGUAGE: 'en', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, said: (check) => said(output, check) }));
  });
}

function said(output: string, check: string): ReturnType<Visit['said']> {
  const { checks } = JSON.parse(output) as { checks: Report[] };
  const report = checks.find(({ name }) => name === check);
  if (!report) throw new Error(`no check ${check} in ${output}`);
  return {
    level: report.level,
    text: report.findings.map(({ what, why, todo }) => [what, why, todo].join('\n')).join('\n'),
  };
}

interface Answers {
  info?: object;
  compose?: string;
  config?: object;
}

/**
 * A fake `docker` with the given answers.
 *
 * @returns a PATH that finds it
 */
export async function fakeDocker(folder: string, { info, compose, config }: Answers): Promise<string> {
  const answers = {
    'info --format {{json .}}': info && JSON.stringify(info),
    'compose version --short': compose,
    'compose config --format json': config && JSON.stringify(config),
  };
  await mkdir(folder, { recursive: true });
  const program = join(folder, 'docker');
  await writeFile(
    program,
    `#!${process.execPath}
const answer = ${JSON.stringify(answers)}[process.argv.slice(2).join(' ')];
if (answer === undefined) console.error('Cannot connect to the Docker daemon');
else console.log(answer);
process.exitCode = answer === undefined ? 1 : 0;
`,
  );
  await chmod(program, 0o755);
  return [folder, ''].join(delimiter);
}
