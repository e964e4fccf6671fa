import { CannotCheck, criterion, failed, passed } from '../criterion.ts';
import { LIMITS } from '../limits.ts';

const en = {
  title: 'The image builds',
  expected: 'docker build ends with an image',
  hints: [
    'docker build stops with an error, or does not come to its end.',
    'A Dockerfile is a list of steps: FROM a base, COPY what the next step needs, RUN what installs and compiles. A step sees only what the steps before it copied, and only what .dockerignore lets into the context.',
    'FROM node:24-trixie-slim, WORKDIR /app, COPY package*.json .npmrc ./ and each workspace’s package.json, RUN npm ci, COPY . ., RUN node_modules/.bin/tsc -p api/tsconfig.build.json, CMD ["node", "api/dist/main.js"]',
  ],
  built: (files: string) => `built: ${files}`,
  exit: (message: string) => message,
  time: (limit: string) => `the build did not end within ${limit} s and was ended`,
  output: (limit: string) => `the build wrote more than ${limit} MB of output and was ended`,
  disk: (limit: string) => `the build filled the disk by more than ${limit} GB and was ended`,
  size: (size: string) => `the image has ${size}; 4 GB at most`,
  stopped: 'the build was interrupted',
};

const es: typeof en = {
  title: 'La imagen se construye',
  expected: 'docker build termina con una imagen',
  hints: [
    'docker build se detiene con un error, o no llega al final.',
    'Un Dockerfile es una lista de pasos: FROM una base, COPY lo que necesita el paso siguiente, RUN lo que instala y compila. Un paso ve solo lo que copiaron los anteriores, y solo lo que .dockerignore deja entrar en el contexto.',
    'FROM node:24-trixie-slim, WORKDIR /app, COPY package*.json .npmrc ./ y el package.json de cada workspace, RUN npm ci, COPY . ., RUN node_modules/.bin/tsc -p api/tsconfig.build.json, CMD ["node", "api/dist/main.js"]',
  ],
  built: (files) => `construida: ${files}`,
  exit: (message) => message,
  time: (limit) => `la construcción no terminó en ${limit} s y se cortó`,
  output: (limit) => `la construcción escribió más de ${limit} MB de salida y se cortó`,
  disk: (limit) => `la construcción llenó el disco en más de ${limit} GB y se cortó`,
  size: (size) => `la imagen tiene ${size}; a lo sumo 4 GB`,
  stopped: 'la construcción se interrumpió',
};

export const builds = criterion(
  { id: '01-builds', kind: 'required', layer: 'runtime', points: 10 },
  { en, es },
  async ({ run }, t) => {
    const { images, failures } = await run.builds();
    const [failure] = failures;
    if (!failure) return passed(t.built(images.map(({ recipe }) => recipe.file).join(', ')));
    const { why, message, recipe, line } = failure;
    if (why === 'machine') throw new CannotCheck(message);
    const limits = {
      time: run.options.buildSeconds,
      output: LIMITS.outputBytes / 2 ** 20,
      disk: LIMITS.diskBytes / 2 ** 30,
    };
    const seen =
      why === 'exit' || why === 'size' ? t[why](message) : why === 'stopped' ? t.stopped : t[why](String(limits[why]));
    return failed(seen, { file: recipe.file, ...(line && { line }) });
  },
);
