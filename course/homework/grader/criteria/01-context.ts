import { posix } from 'node:path';
import { envFiles } from '../compose/values.ts';
import { criterion, failed, passed } from '../criterion.ts';
import { dockerignore } from '../reading/dockerignore.ts';
import type { Recipe } from '../reading/recipes.ts';
import type { Submission } from '../reading/submission.ts';

const en = {
  title: 'The context leaves out node_modules, .git and .env files',
  expected: 'a .dockerignore that keeps node_modules, .git and .env* from the builder',
  hints: [
    'More is sent to the builder than it should see.',
    'COPY . . copies all of the context: packages of another platform, the whole history, and secrets, which then lie in the image for everybody to read. A file .dockerignore beside the context says what is left out.',
    'Write a file .dockerignore in the folder of the context with the lines **/node_modules, .git, **/.env* and, if you like, !**/.env*.example',
  ],
  fine: 'they are left out',
  noFile: 'there is no .dockerignore',
  sent: (path: string) => `is sent to the builder: ${path}`,
};

const es: typeof en = {
  title: 'El contexto deja afuera node_modules, .git y los archivos .env',
  expected: 'un .dockerignore que no deja llegar al constructor node_modules, .git ni .env*',
  hints: [
    'Se envía al constructor más de lo que debería ver.',
    'COPY . . copia todo el contexto: paquetes de otra plataforma, la historia entera, y secretos, que quedan en la imagen para quien los lea. Un archivo .dockerignore junto al contexto dice qué se deja afuera.',
    'Escribe un archivo .dockerignore en la carpeta del contexto con las líneas **/node_modules, .git, **/.env* y, si quieres, !**/.env*.example',
  ],
  fine: 'quedan afuera',
  noFile: 'no hay un .dockerignore',
  sent: (path) => `se envía al constructor: ${path}`,
};

const EXAMPLE = /\.(example|sample|template|dist)$/;

export const context = criterion(
  { id: '01-context', kind: 'required', layer: 'static', points: 6 },
  { en, es },
  ({ submission }, t) => {
    for (const recipe of submission.recipes.filter((one) => holdsApplication(one, submission))) {
      const { file, text } = ignoreFile(recipe, submission);
      if (text === undefined) return failed(t.noFile, { file: recipe.file });
      const isOut = dockerignore(text);
      const sent = forbidden(recipe, submission).find((path) => !isOut(path));
      if (sent) return failed(t.sent(sent), { file });
    }
    return passed(t.fine);
  },
);

/** Whether the application is in this context; db/init, for example, holds none of it. */
function holdsApplication({ context: folder }: Recipe, { read }: Submission): boolean {
  return folder === '' || read(posix.join(folder, 'package.json')) !== undefined;
}

/** The builder prefers NAME.dockerignore beside the Dockerfile to the .dockerignore of the context. */
function ignoreFile({ file, context: folder }: Recipe, { read }: Submission) {
  const own = `${file}.dockerignore`;
  const common = posix.join(folder, '.dockerignore');
  return read(own) === undefined ? { file: common, text: read(common) } : { file: own, text: read(own) };
}

/** Paths that must not reach the builder, relative to the context; env files under other names too. */
function forbidden({ context: folder }: Recipe, { entries, compose }: Submission): string[] {
  const named = Object.values(compose?.services ?? {}).flatMap((service) =>
    envFiles(service.env_file).map(({ path }) => path),
  );
  const here = entries
    .filter(({ kind, path }) => kind === 'file' && (/(^|\/)\.env(\.[^/]*)?$|\.env$/.test(path) || named.includes(path)))
    .map(({ path }) => posix.relative(folder, path))
    .filter((path) => !path.startsWith('..') && !EXAMPLE.test(path));
  const history = folder === '' ? ['.git/HEAD'] : [];
  return ['node_modules/typeorm/index.js', ...history, '.env', '.env.development', ...here];
}
