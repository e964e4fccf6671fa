import { criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'It comes up from nothing, three times out of three',
  expected: 'docker compose up, with no volume there: one can sign up, three times of three',
  hints: [
    'docker compose up does not always end with an application that works.',
    'depends_on alone waits until a container has been started, not until what is in it is ready; an empty database first makes its tables. And the application’s own tables come from migrations, which somebody has to run.',
    'Give the database a healthcheck (pg_isready -h 127.0.0.1), let the others wait with condition: service_healthy, mount ./db/init at /docker-entrypoint-initdb.d, and run node api/dist/database/migrate.js before the API: as a service of its own, or sh -c "node api/dist/database/migrate.js && exec node api/dist/main.js".',
  ],
  fine: (times: string) => `${times} of 3`,
  down: (time: string, why: string) => `start ${time} of 3: ${why}`,
  disk: 'it filled the disk by more than 8 GB and was ended',
  silent: 'everything runs, but nobody can sign up on any published port',
  external: (name: string) => `${name} is external: on another machine it is not there`,
};

const es: typeof en = {
  title: 'Arranca desde cero, tres veces de tres',
  expected: 'docker compose up, sin ningún volumen: uno se puede registrar, tres veces de tres',
  hints: [
    'docker compose up no siempre termina con una aplicación que funciona.',
    'depends_on solo espera a que se haya iniciado un contenedor, no a que esté listo lo que hay en él; una base de datos vacía primero crea sus tablas. Y las tablas propias de la aplicación vienen de migraciones, que alguien tiene que ejecutar.',
    'Dale a la base de datos un healthcheck (pg_isready -h 127.0.0.1), que los demás esperen con condition: service_healthy, monta ./db/init en /docker-entrypoint-initdb.d, y ejecuta node api/dist/database/migrate.js antes que la API: como servicio propio, o sh -c "node api/dist/database/migrate.js && exec node api/dist/main.js".',
  ],
  fine: (times) => `${times} de 3`,
  down: (time, why) => `inicio ${time} de 3: ${why}`,
  disk: 'llenó el disco en más de 8 GB y se la cortó',
  silent: 'todo corre, pero nadie se puede registrar en ningún puerto publicado',
  external: (name) => `${name} es externo: en otra máquina no está`,
};

export const cold = criterion(
  {
    id: '02-cold',
    kind: 'required',
    layer: 'runtime',
    points: 8,
    needs: ['01-builds', '01-answers', '02-valid', '02-network', '02-agree', '03-mount'],
  },
  { en, es },
  async ({ run, submission, config: resolved }, t) => {
    const config = await resolved();
    for (const kind of ['volumes', 'networks'] as const) {
      const [name] = Object.entries(config[kind] ?? {}).find(([, one]) => one?.external) ?? [];
      if (name) return failed(t.external(name), submission.compose?.place(kind, name));
    }
    const { cold: starts } = await run.story(config);
    if (run.diskFull) return failed(t.disk, submission.compose?.place('services'));
    const last = starts.at(-1);
    if (last?.up) return passed(t.fine(String(starts.length)));
    const why = last?.why || t.silent;
    const place = last?.service
      ? submission.compose?.place('services', last.service)
      : submission.compose?.place('services');
    return failed(t.down(String(starts.length), why), place);
  },
);
