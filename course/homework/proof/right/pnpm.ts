import { ONE_STAGE, simple } from './simple.ts';
import type { Solution } from './solution.ts';

/** Another package manager, from the same lockfile. */
export const pnpm: Solution = {
  way: { en: 'pnpm in place of npm', es: 'pnpm en lugar de npm' },
  make: (work) =>
    simple(
      work,
      ONE_STAGE.replace(
        'RUN npm ci --ignore-scripts',
        [
          'COPY pnpm-workspace.yaml ./',
          'RUN npm install --global pnpm@10 && pnpm import',
          'RUN pnpm install --frozen-lockfile --ignore-scripts',
        ].join('\n'),
      ).replace('npm run build --workspace predictor-ui', 'pnpm --filter ./predictor-ui run build'),
    ).write('pnpm-workspace.yaml', 'packages: [api, model, predictor-ui]\nnodeLinker: hoisted\n'),
};
