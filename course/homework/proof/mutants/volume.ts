import { COMPOSE } from '../files.ts';
import { inFolder } from '../in-folder.ts';
import type { Mutant } from '../mutant.ts';

const PGDATA = '- pgdata:/var/lib/postgresql';

/** Activity 03, in what Compose makes of the file. */
export const VOLUME_FILES: Mutant[] = [
  {
    mistake: { en: 'no volume at all', es: 'sin ningún volumen' },
    criterion: '03-mount',
    layer: 'compose',
    lab10: 10,
    make: (work) => work.change(COMPOSE, /^ {6}- pgdata:.*\n/m, ''),
    seen: /nothing is mounted at \/var\/lib\/postgresql$/,
  },
  {
    mistake: { en: 'a volume without a name', es: 'un volumen sin nombre' },
    criterion: '03-mount',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, PGDATA, '- /var/lib/postgresql'),
    seen: /no name/,
  },
  {
    mistake: {
      en: 'the volume where Postgres 17 kept its data',
      es: 'el volumen donde Postgres 17 guardaba sus datos',
    },
    criterion: '03-mount',
    layer: 'compose',
    lab10: 4,
    make: (work) => work.change(COMPOSE, PGDATA, `${PGDATA}/data`),
    seen: /\/data; Postgres 18 needs/,
  },
  {
    mistake: {
      en: 'the volume where Postgres 18 keeps its data, for Postgres 17',
      es: 'el volumen donde Postgres 18 guarda sus datos, para Postgres 17',
    },
    criterion: '03-mount',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, 'postgres:18-trixie', 'postgres:17'),
    seen: /Postgres 17 needs \/var\/lib\/postgresql\/data/,
  },
  {
    mistake: { en: 'the volume of another database’s image', es: 'el volumen de la imagen de otra base de datos' },
    criterion: '03-mount',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, PGDATA, '- pgdata:/var/lib/mysql'),
    seen: /nothing is mounted at/,
  },
  {
    mistake: { en: 'the data are in memory', es: 'los datos están en la memoria' },
    criterion: '03-mount',
    layer: 'compose',
    make: (work) =>
      work
        .change(COMPOSE, /^ {6}- pgdata:.*\n/m, '')
        .change(COMPOSE, 'tmpfs: [/tmp, /run', 'tmpfs: [/var/lib/postgresql, /tmp, /run'),
    seen: /in memory/,
  },
  {
    mistake: { en: 'the volume is not declared', es: 'el volumen no está declarado' },
    criterion: '03-mount',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, /^ {2}pgdata:.*\n/m, ''),
    seen: /pgdata is not declared/,
  },
];

/** Activity 03, in what is there after `down` and `up`. */
export const VOLUME_RUN: Mutant[] = [
  {
    mistake: {
      en: 'the database empties its folder whenever it starts',
      es: 'la base de datos vacía su carpeta cada vez que inicia',
    },
    criterion: '03-survives',
    layer: 'runtime',
    make: (work) =>
      work.change(
        COMPOSE,
        '    user: postgres # from the start',
        '    entrypoint: [sh, -c, "rm -rf /var/lib/postgresql/18; exec docker-entrypoint.sh postgres"]\n    user: postgres # from the start',
      ),
    seen: /not known any more/,
  },
  {
    mistake: {
      en: 'the data belong to a build of the application, and a new build begins anew',
      es: 'los datos pertenecen a una construcción de la aplicación, y una nueva empieza de cero',
    },
    criterion: '03-rebuild',
    layer: 'runtime',
    make: (work) =>
      work
        .write(
          'docker/database.Dockerfile',
          'FROM postgres:18-trixie\nCOPY api/src /src\nENTRYPOINT ["sh", "-c", "export PGDATA=/var/lib/postgresql/18/$(find /src -type f -exec cat {} + | cksum | cut -d\\\\  -f1); exec docker-entrypoint.sh postgres"]\n',
        )
        .change(
          COMPOSE,
          '    image: postgres:18-trixie\n',
          '    build: { context: ., dockerfile: docker/database.Dockerfile }\n',
        ),
    seen: /not known any more/,
  },
  {
    mistake: {
      en: 'the data are in a folder of this machine, which down -v does not empty',
      es: 'los datos están en una carpeta de esta máquina, que down -v no vacía',
    },
    criterion: '03-empty',
    layer: 'runtime',
    make: inFolder,
    seen: /still there|down -v/,
  },
];
