import { Blocked, criterion, failed, passed } from '../criterion.ts';
import { INSTALLS } from '../run/build-log.ts';

const en = {
  title: 'A change of source does not install the packages again',
  expected: 'the step that installs comes from the cache when only the source has changed',
  hints: [
    'After a change of one line in the source, the build downloads all packages again.',
    'The builder repeats a step when a file that was copied before it has changed, and then all that follow. What changes seldom belongs before what changes often.',
    'First COPY package.json package-lock.json .npmrc ./ and the package.json of each workspace, then RUN npm ci, and only then COPY the source.',
  ],
  cached: (steps: string) => `from the cache: ${steps}`,
  again: (step: string) => `ran again: ${step}`,
  none: 'no step installs packages',
};

const es: typeof en = {
  title: 'Un cambio en el código no vuelve a instalar los paquetes',
  expected: 'el paso que instala sale de la caché cuando solo cambió el código',
  hints: [
    'Tras cambiar una línea del código, la construcción descarga otra vez todos los paquetes.',
    'El constructor repite un paso cuando cambió un archivo que se copió antes, y con él todos los que siguen. Lo que cambia poco va antes de lo que cambia a menudo.',
    'Primero COPY package.json package-lock.json .npmrc ./ y el package.json de cada workspace, después RUN npm ci, y recién entonces COPY el código.',
  ],
  cached: (steps) => `de la caché: ${steps}`,
  again: (step) => `se ejecutó otra vez: ${step}`,
  none: 'ningún paso instala paquetes',
};

export const cache = criterion(
  { id: '01-cache', kind: 'advice', layer: 'runtime', points: 2, needs: ['01-builds'] },
  { en, es },
  async ({ run }, t) => {
    const images = await run.rebuilt();
    if (!images) throw new Blocked('01-builds');
    const installs = images.flatMap(({ recipe, steps }) =>
      steps.filter(({ name }) => INSTALLS.test(name)).map((step) => ({ step, recipe })),
    );
    if (installs.length === 0) return failed(t.none);
    const again = installs.find(({ step }) => !step.cached);
    if (!again) return passed(t.cached([...new Set(installs.map(({ step }) => step.name))].join('; ')));
    const { step, recipe } = again;
    const text = step.name.replace(/^\[.*?\]\s*/, '');
    const all = recipe.dockerfile.stages.flatMap(({ instructions }) => instructions);
    const line = all.find(({ keyword, args }) => keyword === 'RUN' && text.includes(args.slice(0, 40)))?.line;
    return failed(t.again(step.name), { file: recipe.file, ...(line && { line }) });
  },
);
