import { COMPOSE, ENV } from '../files.ts';
import type { Mutant } from '../mutant.ts';

const host = (name: string) => (work: Parameters<Mutant['make']>[0]) => work.change(ENV, 'DB_HOST=postgresdb', name);

/** Activity 02: whether application and database find each other, and mean the same. */
export const DATABASE: Mutant[] = [
  {
    mistake: { en: 'DB_HOST is localhost', es: 'DB_HOST es localhost' },
    criterion: '02-network',
    layer: 'compose',
    make: host('DB_HOST=localhost'),
    seen: /localhost.*container itself/,
  },
  {
    mistake: {
      en: 'DB_HOST is the address of the course’s slides, which is the container itself',
      es: 'DB_HOST es la dirección de las diapositivas del curso, que es el propio contenedor',
    },
    criterion: '02-network',
    layer: 'compose',
    lab10: 2,
    make: host('DB_HOST=127.17.0.2'),
    seen: /127\.17\.0\.2.*container itself/,
  },
  {
    mistake: { en: 'DB_HOST is an address', es: 'DB_HOST es una dirección' },
    criterion: '02-network',
    layer: 'compose',
    make: host('DB_HOST=172.17.0.2'),
    seen: /address 172\.17\.0\.2/,
  },
  {
    mistake: { en: 'DB_HOST is the machine', es: 'DB_HOST es la máquina' },
    criterion: '02-network',
    layer: 'compose',
    make: host('DB_HOST=host.docker.internal'),
    seen: /not in the compose/,
  },
  {
    mistake: { en: 'DB_HOST is nearly the service’s name', es: 'DB_HOST es casi el nombre del servicio' },
    criterion: '02-network',
    layer: 'compose',
    make: host('DB_HOST=postgredb'),
    seen: /Did you mean postgresdb/,
  },
  {
    mistake: { en: 'no DB_HOST', es: 'sin DB_HOST' },
    criterion: '02-network',
    layer: 'compose',
    make: host('#'),
    seen: /not given DB_HOST/,
  },
  {
    mistake: {
      en: 'application and database are on no common network',
      es: 'la aplicación y la base de datos no comparten ninguna red',
    },
    criterion: '02-network',
    layer: 'compose',
    make: (work) =>
      work
        .change(COMPOSE, /pgnetwork\]/g, 'other]')
        .change(COMPOSE, 'networks: [other]', 'networks: [pgnetwork]')
        .change(COMPOSE, '  nestnetwork: # what', '  other:\n  nestnetwork: # what'),
    seen: /no common network/,
  },
  {
    mistake: { en: 'no database in the compose file', es: 'no hay base de datos en el archivo de compose' },
    criterion: '02-network',
    layer: 'compose',
    make: (work) =>
      work
        .change(COMPOSE, /^ {2}postgresdb:\n[\s\S]*?\n\n(?= {2}# Runs once)/m, '')
        .change(COMPOSE, / {4}depends_on:\n {6}postgresdb:\n.*\n/, ''),
    seen: /no service runs a database/,
  },
  {
    mistake: { en: 'another database is asked for than is made', es: 'se pide otra base de datos que la que se crea' },
    criterion: '02-agree',
    layer: 'compose',
    lab10: 3,
    make: (work) => work.change(ENV, 'DB_NAME=aumento', 'DB_NAME=pm4_db'),
    seen: /pm4_db; made is aumento/,
  },
  {
    mistake: { en: 'the owner signs in with another password', es: 'el dueño entra con otra contraseña' },
    criterion: '02-agree',
    layer: 'compose',
    make: (work) => work.change(ENV, 'DB_USERNAME=aumento_api', 'DB_USERNAME=postgres'),
    seen: /DB_PASSWORD is not POSTGRES_PASSWORD/,
  },
  {
    mistake: { en: 'DB_PORT is the port of this machine', es: 'DB_PORT es el puerto de esta máquina' },
    criterion: '02-agree',
    layer: 'compose',
    make: (work) => work.change(ENV, 'DB_PORT=5432', 'DB_PORT=5433'),
    seen: /5433.*5432/,
  },
  {
    mistake: { en: 'a user that nobody makes', es: 'un usuario que nadie crea' },
    criterion: '02-agree',
    layer: 'compose',
    make: (work) => work.change(COMPOSE, /(migrate:[\s\S]*?environment:\n)/, '$1      POSTGRES_PASSWORD: ""\n'),
    seen: /nothing makes this user/,
  },
  {
    mistake: { en: 'no DB_NAME', es: 'sin DB_NAME' },
    criterion: '02-agree',
    layer: 'compose',
    make: (work) => work.change(ENV, 'DB_NAME=aumento\n', ''),
    seen: /not given DB_NAME/,
  },
  {
    mistake: { en: 'Postgres gets no password', es: 'Postgres no recibe contraseña' },
    criterion: '02-agree',
    layer: 'compose',
    make: (work) =>
      work.change(COMPOSE, '      DB_PASSWORD: ""\n', '      DB_PASSWORD: ""\n      POSTGRES_PASSWORD: ""\n'),
    seen: /given no POSTGRES_PASSWORD/,
  },
];
