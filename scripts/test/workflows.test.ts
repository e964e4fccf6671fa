import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { WORKFLOWS, workflowFaults } from '../check/workflows.ts';
import { ROOT } from '../support/paths.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  strategy?: { matrix: { os?: string[] } };
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: { group: string };
  jobs: Record<string, Job>;
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const files = readdirSync(join(ROOT, WORKFLOWS)).map((name) => `${WORKFLOWS}/${name}`);
const jobsOf = (file: string) => Object.entries((parse(read(file)) as Workflow).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(([, { steps }]) => steps);
const commands = files.flatMap((file) => stepsOf(file).flatMap(({ run = '' }) => run.match(/^npm .+$/gm) ?? []));

describe.each(files)('%s', (file) => {
  const workflow = parse(read(file)) as Workflow;

  it('names each action by the commit of a release', () => {
    const uses = read(file).match(/uses: .+/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/^uses: [\w-]+(\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the code, and a job no more than it says', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = jobsOf(file).map(([name, { permissions }]) => [name, Object.entries(permissions ?? {})] as const);
    const writes = more.flatMap(([name, all]) =>
      all.filter(([, right]) => right === 'write').map(([of]) => [name, of]),
    );
    const allowed: Record<string, string[][]> = {
      'containers.yml': [['scan', 'security-events']],
      'release.yml': [['images', 'packages']],
    };
    expect(writes).toEqual(allowed[file.split('/').at(-1) as string] ?? []);
  });

  it('never runs a stranger’s code with the rights of this repository, and leaves no credentials for it', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const { with: options } of checkouts) expect(options?.['persist-credentials']).toBe(false);
    // No script injection: names of branches and titles come from outsiders.
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('github.');
  });

  it('ends by itself, and one run at a time', () => {
    for (const [, job] of jobsOf(file)) expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(workflow.concurrency.group).toContain('github.workflow');
  });

  it('is what actionlint allows', async () => {
    expect(await workflowFaults(file, read(file))).toEqual([]);
  });
});

it('one action has one version', () => {
  const versions = new Set(files.flatMap((file) => stepsOf(file).map(({ uses }) => uses ?? '')));
  const names = [...versions].map((uses) => uses.split('@')[0]);
  expect(names).toEqual([...new Set(names)]);
});

it('they run what .ci/run runs, by scripts that package.json has', () => {
  const { scripts } = JSON.parse(read('package.json'));
  for (const command of commands) expect(Object.keys(scripts)).toContain(command.replace(/^npm (run )?/, ''));
  const ours = [...read('.ci/run').matchAll(/^(?:\[.+\|\| )?step \w+ (npm .+)$/gm)].map(([, command]) => command);
  expect(ours).toHaveLength(4);
  expect([...new Set(commands)]).toEqual(expect.arrayContaining(ours));
});

it('check and test run on Linux, macOS and Windows', () => {
  const systems = jobsOf(`${WORKFLOWS}/check.yml`).flatMap(([, { strategy }]) => strategy?.matrix.os ?? []);
  expect(systems.map((name) => name.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
});

it.each([
  ['an expression that names nothing', 'matrix.os }}', 'nothing.os }}', 'nothing'],
  ['a wrong key', 'fail-fast:', 'fail-fats:', 'fail-fats'],
  ['a runner that there is not', 'macos-15', 'macos-95', 'macos-95'],
])('the check finds %s', async (_fault, right, wrong, named) => {
  const file = `${WORKFLOWS}/check.yml`;
  const faults = await workflowFaults(file, read(file).replace(right, wrong));
  expect(faults.join('\n')).toContain(named);
});

it('dependabot looks after all that is pinned, and lets each release ripen first', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; cooldown: Record<string, number> }[];
  };
  const ecosystems = updates.map((update) => update['package-ecosystem']);
  expect(ecosystems).toEqual(['npm', 'docker', 'docker-compose', 'github-actions']);
  for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
  // GitHub ignores the whole entry if there is any other key.
  expect(Object.keys(updates.at(-1)?.cooldown ?? {})).toEqual(['default-days']);
});
