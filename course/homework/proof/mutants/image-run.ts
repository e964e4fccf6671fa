import { API, IGNORE } from '../files.ts';
import type { Mutant } from '../mutant.ts';

const FROM = /^FROM node:24-trixie-slim$/m;
const CMD = /^CMD \["node", "--enable-source-maps".*$/m;
const EXPOSE = 'EXPOSE 3000\n';

/** Activity 01, in what happens when it is built and run. */
export const IMAGE_RUN: Mutant[] = [
  {
    mistake: { en: 'COPY of a file that is not there', es: 'COPY de un archivo que no está' },
    criterion: '01-builds',
    layer: 'runtime',
    make: (work) => work.change(API, 'COPY tsconfig.base.json ./', 'COPY tsconfig.json ./'),
    seen: /tsconfig\.json/,
  },
  {
    mistake: { en: 'an instruction that there is not', es: 'una instrucción que no existe' },
    criterion: '01-builds',
    layer: 'runtime',
    make: (work) => work.change(API, 'EXPOSE 3000', 'EXPORT 3000'),
    seen: /EXPORT/i,
  },
  {
    mistake: { en: 'a script that package.json does not have', es: 'un script que package.json no tiene' },
    criterion: '01-builds',
    layer: 'runtime',
    make: (work) =>
      work.change(API, 'RUN node_modules/.bin/tsc -p api/tsconfig.build.json\n', 'RUN npm run biuld --workspace api\n'),
    seen: /biuld/,
  },
  {
    mistake: { en: 'npm ci without the lockfile', es: 'npm ci sin el lockfile' },
    criterion: '01-builds',
    layer: 'runtime',
    make: (work) => work.change(API, 'COPY package.json package-lock.json .npmrc ./', 'COPY package.json .npmrc ./'),
    seen: /npm ci/,
  },
  {
    mistake: { en: '.dockerignore leaves out the source', es: '.dockerignore deja afuera el código' },
    criterion: '01-builds',
    layer: 'runtime',
    make: (work) => work.append(IGNORE, 'api/src\n'),
    seen: /api\/src/,
  },
  {
    mistake: { en: 'a program that the image does not have', es: 'un programa que la imagen no tiene' },
    criterion: '01-builds',
    layer: 'runtime',
    make: (work) => work.change(API, 'RUN node_modules/.bin/tsc -p api/tsconfig.build.json\n', 'RUN make build\n'),
    seen: /make/,
  },
  {
    mistake: {
      en: 'the application listens on localhost of its container only',
      es: 'la aplicación escucha solo en el localhost de su contenedor',
    },
    criterion: '01-answers',
    layer: 'runtime',
    lab10: 5,
    make: (work) => work.change(API, EXPOSE, `${EXPOSE}ENV HOST=127.0.0.1\n`),
    seen: /nobody answers on port 3000/,
  },
  {
    mistake: { en: 'CMD names a file that is not there', es: 'CMD nombra un archivo que no está' },
    criterion: '01-answers',
    layer: 'runtime',
    make: (work) => work.change(API, CMD, 'CMD ["node", "dist/main.js"]'),
    seen: /ended with code 1/,
  },
  {
    mistake: {
      en: 'no CMD: the base image’s own, which ends at once',
      es: 'sin CMD: el de la imagen base, que termina enseguida',
    },
    criterion: '01-answers',
    layer: 'runtime',
    make: (work) => work.change(API, CMD, ''),
    seen: /ended with code 0/,
  },
  {
    mistake: {
      en: 'EXPOSE of another port than the one that answers',
      es: 'EXPOSE de otro puerto que el que responde',
    },
    criterion: '01-answers',
    layer: 'runtime',
    make: (work) => work.change(API, EXPOSE, 'EXPOSE 8080\n'),
    seen: /EXPOSE says 8080/,
  },
  {
    mistake: { en: 'the model is not in the image', es: 'el modelo no está en la imagen' },
    criterion: '01-answers',
    layer: 'runtime',
    make: (work) => work.change(API, /^COPY --chmod=755 model\/artifacts\/salary.* \/layer.*$/m, ''),
    seen: /ended with code 1/,
  },
  {
    mistake: {
      en: 'an Alpine image, on which onnxruntime does not run',
      es: 'una imagen Alpine, en la que onnxruntime no corre',
    },
    criterion: '01-answers',
    layer: 'runtime',
    images: ['node:24-alpine'],
    make: (work) => work.change(API, FROM, 'FROM node:24-alpine'),
    seen: /Alpine, whose C library is musl; onnxruntime needs glibc/,
  },
  {
    mistake: {
      en: 'the source is copied before the packages are installed',
      es: 'el código se copia antes de instalar los paquetes',
    },
    criterion: '01-cache',
    layer: 'runtime',
    lab10: 8,
    make: (work) => work.change(API, 'COPY api/package.json api/\n', 'COPY api api/\n'),
    seen: /ran again: .*npm ci/,
  },
  {
    mistake: { en: 'no USER: it runs as root', es: 'sin USER: corre como root' },
    criterion: '01-user',
    layer: 'runtime',
    make: (work) => work.change(API, 'USER node\nEXPOSE', 'EXPOSE'),
    seen: /root/,
  },
  {
    mistake: {
      en: 'a shell is process 1 and keeps SIGTERM to itself',
      es: 'una shell es el proceso 1 y se guarda el SIGTERM',
    },
    criterion: '01-stop',
    layer: 'runtime',
    make: (work) => work.change(API, CMD, 'CMD node api/dist/main.js; true'),
    seen: /killed|5 s/,
  },
  {
    mistake: { en: 'a secret as ENV', es: 'un secreto como ENV' },
    criterion: '01-secrets',
    layer: 'runtime',
    make: (work) => work.change(API, EXPOSE, `${EXPOSE}ENV JWT_SECRET=kq8-Zr2_f71xYwq0aVn4\n`),
    seen: /JWT_SECRET/,
  },
  {
    mistake: { en: 'a secret in a RUN', es: 'un secreto en un RUN' },
    criterion: '01-secrets',
    layer: 'runtime',
    make: (work) =>
      work.change(
        API,
        EXPOSE,
        `${EXPOSE}USER root\nRUN echo "DB_PASSWORD=kq8-Zr2_f71xYwq0aVn4" > /app/.env\nUSER node\n`,
      ),
    seen: /DB_PASSWORD|\.env/,
  },
];
