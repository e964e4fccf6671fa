import { posix } from 'node:path';
import { envFiles } from '../compose/values.ts';
import { Blocked, CannotCheck, criterion, failed, passed } from '../criterion.ts';
import { missingDockerfile } from '../reading/missing-dockerfile.ts';
import { meant } from '../reading/near-miss.ts';
import type { Submission } from '../reading/submission.ts';

const en = {
  title: 'The compose file is valid, and its env files are there',
  expected: 'docker compose config reads it',
  hints: [
    'docker compose cannot read the file, or a file that it names.',
    'YAML says by indentation what belongs to what: two spaces a step, no tabs. And env_file names a file that has to be there, letter by letter.',
    'Run docker compose config: it says the line. Compare the name under env_file with ls -a.',
  ],
  fine: (file: string) => `${file} is read`,
  yaml: (why: string) => why,
  noFile: (path: string) => `env_file names a file that is not there: ${path}`,
  near: (path: string, other: string) => `env_file names a file that is not there: ${path}. Did you mean ${other}?`,
  noDockerfile: (path: string) => `build names a Dockerfile that is not there: ${path}`,
  refused: (why: string) => why,
  noServices: 'it has no services',
};

const es: typeof en = {
  title: 'El archivo de compose es válido, y sus archivos env están',
  expected: 'docker compose config lo lee',
  hints: [
    'docker compose no puede leer el archivo, o uno que nombra.',
    'YAML dice con la sangría qué pertenece a qué: dos espacios por paso, sin tabuladores. Y env_file nombra un archivo que tiene que estar, letra por letra.',
    'Ejecuta docker compose config: dice la línea. Compara el nombre en env_file con ls -a.',
  ],
  fine: (file) => `${file} se lee`,
  yaml: (why) => why,
  noFile: (path) => `env_file nombra un archivo que no está: ${path}`,
  near: (path, other) => `env_file nombra un archivo que no está: ${path}. ¿Querías decir ${other}?`,
  noDockerfile: (path) => `build nombra un Dockerfile que no está: ${path}`,
  refused: (why) => why,
  noServices: 'no tiene servicios (services)',
};

export const valid = criterion(
  { id: '02-valid', kind: 'required', layer: 'compose', points: 6 },
  { en, es },
  async ({ submission, answer }, t) => {
    const { compose } = submission;
    if (!compose) throw new Blocked('02-valid');
    if (compose.trouble)
      return failed(t.yaml(compose.trouble.message), { file: compose.file, line: compose.trouble.line });
    const missing = missingEnvFile(submission);
    if (missing) {
      const { path, near, service } = missing;
      return failed(near ? t.near(path, near) : t.noFile(path), compose.place('services', service, 'env_file', path));
    }
    const lost = missingDockerfile(submission);
    if (lost) return failed(t.noDockerfile(lost.file), compose.place('services', lost.service, 'build', 'dockerfile'));
    const told = await answer();
    if (told?.kind === 'no compose') throw new CannotCheck(told.message);
    if (told?.kind === 'refused') {
      // A volume that is not declared is another criterion's matter.
      if (/undefined volume/.test(told.message)) throw new Blocked('03-mount');
      return failed(t.refused(told.message), placeOf(told.message, submission));
    }
    if (told && Object.keys(told.config.services).length === 0) return failed(t.noServices, compose.place('services'));
    return passed(t.fine(compose.file));
  },
);

function missingEnvFile({ compose, read, entries }: Submission) {
  const names = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  for (const [service, { env_file: value }] of Object.entries(compose?.services ?? {})) {
    for (const { path, required } of envFiles(value)) {
      if (!required || path.includes('$') || read(path) !== undefined) continue;
      const folder = posix.dirname(path);
      const near = meant(
        posix.basename(path),
        names.filter((name) => posix.dirname(name) === folder).map((name) => posix.basename(name)),
      );
      return { service, path, near: near && posix.join(folder, near) };
    }
  }
  return undefined;
}

/** Compose names what it does not like, as `services.nestapp.ports` or as `service "nestapp"`. */
function placeOf(message: string, { compose }: Submission) {
  const [, dotted] = /((?:services|volumes|networks)(?:\.[\w-]+)+)/.exec(message) ?? [];
  const [, service] = /service "([\w.-]+)"/.exec(message) ?? [];
  return compose?.place(...(dotted ? dotted.split('.') : service ? ['services', service] : []));
}
