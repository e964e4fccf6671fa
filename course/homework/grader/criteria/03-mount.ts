import type { Mount } from '../compose/config.ts';
import { dataFolder, mountOfData } from '../compose/data-folder.ts';
import { rolesOf } from '../compose/roles.ts';
import { Blocked, criterion, failed, passed } from '../criterion.ts';
import { list, mappings } from '../reading/compose-file.ts';
import type { Submission } from '../reading/submission.ts';

const en = {
  title: 'A declared volume is mounted where this Postgres keeps its data',
  expected:
    'a named volume, declared, or a folder of this one: at /var/lib/postgresql since 18, at /var/lib/postgresql/data before',
  hints: [
    'The database writes its data where nobody keeps them.',
    'A mount keeps what is written to its path, and nothing else. Postgres 18 moved: its data are in /var/lib/postgresql/18/docker, and the mount belongs at /var/lib/postgresql; up to 17 it is /var/lib/postgresql/data. A volume without a name is a new one each time, and a name has to be declared.',
    'services: postgresdb: volumes: - pgdata:/var/lib/postgresql, and at the top level volumes: pgdata:',
  ],
  fine: (mount: string) => mount,
  undeclared: (name: string) => `the volume ${name} is not declared under volumes: at the top level`,
  none: (path: string) => `nothing is mounted at ${path}`,
  elsewhere: (given: string, version: string, path: string) => `mounted is ${given}; Postgres ${version} needs ${path}`,
  nameless: (path: string) => `the volume at ${path} has no name: a new one each time`,
  memory: (path: string) => `${path} is in memory (tmpfs), which ends with the container`,
};

const es: typeof en = {
  title: 'Un volumen declarado está montado donde este Postgres guarda sus datos',
  expected:
    'un volumen con nombre, declarado, o una carpeta de esta: en /var/lib/postgresql desde 18, en /var/lib/postgresql/data antes',
  hints: [
    'La base de datos escribe sus datos donde nadie los guarda.',
    'Un montaje guarda lo que se escribe en su ruta, y nada más. Postgres 18 se mudó: sus datos están en /var/lib/postgresql/18/docker, y el montaje va en /var/lib/postgresql; hasta 17 es /var/lib/postgresql/data. Un volumen sin nombre es uno nuevo cada vez, y un nombre se tiene que declarar.',
    'services: postgresdb: volumes: - pgdata:/var/lib/postgresql, y en el nivel superior volumes: pgdata:',
  ],
  fine: (mount) => mount,
  undeclared: (name) => `el volumen ${name} no está declarado en volumes: en el nivel superior`,
  none: (path) => `no hay nada montado en ${path}`,
  elsewhere: (given, version, path) => `está montado ${given}; Postgres ${version} necesita ${path}`,
  nameless: (path) => `el volumen en ${path} no tiene nombre: uno nuevo cada vez`,
  memory: (path) => `${path} está en la memoria (tmpfs), que termina con el contenedor`,
};

export const mount = criterion(
  { id: '03-mount', kind: 'required', layer: 'compose', points: 6, needs: ['02-valid'] },
  { en, es },
  async ({ submission, answer, config: resolved }, t) => {
    const { compose } = submission;
    const told = await answer();
    if (told?.kind === 'refused' && /undefined volume/.test(told.message)) {
      const { service, name } = undeclared(submission);
      return failed(t.undeclared(name), compose?.place('services', service, 'volumes', name));
    }
    const config = await resolved();
    const { databases, bases, environment } = rolesOf(config, submission);
    const [database] = databases;
    if (!database) throw new Blocked('02-network');
    const folder = dataFolder(bases[database] ?? '', environment[database]?.PGDATA);
    const mounts = [...(config.services[database]?.volumes ?? []), ...memoryOf(config.services[database]?.tmpfs)];
    const found = mountOfData(folder, mounts);
    const at = (path: string) => compose?.place('services', database, 'volumes', path);
    if (!found) {
      const near = mounts.find(({ target }) => target.startsWith('/var/lib/postgresql'));
      if (near) return failed(t.elsewhere(near.target, String(folder.major), folder.mount), at(near.target));
      return failed(t.none(folder.mount), compose?.place('services', database));
    }
    if (found.type === 'tmpfs') return failed(t.memory(found.target), at(found.target));
    if (!found.source) return failed(t.nameless(found.target), at(found.target));
    const isOld = folder.major >= 18 && found.target === '/var/lib/postgresql/data' && !environment[database]?.PGDATA;
    if (isOld) return failed(t.elsewhere(found.target, String(folder.major), folder.mount), at(found.target));
    const source = found.type === 'bind' ? `./${found.source.slice(submission.folder.length + 1)}` : found.source;
    return passed(t.fine(`${source}:${found.target}`), at(found.source));
  },
);

/** A volume that a service mounts and that the top-level `volumes:` does not declare. */
function undeclared({ compose }: Submission): { service: string; name: string } {
  const declared = Object.keys((compose?.data.volumes as object | undefined) ?? {});
  for (const [service, { volumes }] of Object.entries(compose?.services ?? {})) {
    for (const one of list(volumes)) {
      const [long] = Object.values(mappings({ one }));
      const name = long
        ? String(long.type === 'volume' ? (long.source ?? '') : '')
        : (/^([\w.-]+):/.exec(String(one))?.[1] ?? '');
      if (name && !declared.includes(name)) return { service, name };
    }
  }
  return { service: '', name: '' };
}

function memoryOf(tmpfs: unknown): Mount[] {
  return list(tmpfs).map((one) => ({ type: 'tmpfs', target: String(one).split(':')[0] ?? '' }));
}
