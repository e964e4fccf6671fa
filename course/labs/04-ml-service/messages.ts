import { terminalLanguage } from '../../../scripts/support/terminal-language.mjs';

const en = {
  answers: 'The page and the API answer on ports of this machine, and the API is ready',
  notThere: (service: string) => `No container of the service ${service} runs in the project lab04.`,
  silent: (service: string, addresses: string) =>
    `${service} runs, but does not answer well at ${addresses || 'any port'}.`,
  migrated: 'migrate did its work and ended with code 0',
  noMigrate: 'The project lab04 has no container of migrate.',
  migrateState: (state: string) => `migrate: ${state}.`,
  apart: 'The page shares a network with the API, and none with the database',
  notShared: 'The page and the API have no network in common.',
  shared: (network: string) => `The page and the database are both on ${network}.`,
  ownImage: 'The database comes from an image that has db/init inside: nothing is mounted there',
  mounted: (source: string) => `${source} is mounted there.`,
  empty: (image: string) => `${image} has no .sql files in /docker-entrypoint-initdb.d.`,
  filled: 'It is filled all the same: with all the people of employees.csv',
  people: (found: string, wanted: number) => `It has ${found || 'no'} people, and the file ${wanted}.`,
};

const es: typeof en = {
  answers: 'La página y la API responden en puertos de esta máquina, y la API está lista',
  notThere: (service) => `No corre ningún contenedor del servicio ${service} en el proyecto lab04.`,
  silent: (service, addresses) => `${service} corre, pero no responde bien en ${addresses || 'ningún puerto'}.`,
  migrated: 'migrate hizo su trabajo y terminó con código 0',
  noMigrate: 'El proyecto lab04 no tiene ningún contenedor de migrate.',
  migrateState: (state) => `migrate: ${state}.`,
  apart: 'La página comparte una red con la API, y ninguna con la base de datos',
  notShared: 'La página y la API no tienen ninguna red en común.',
  shared: (network) => `La página y la base de datos están las dos en ${network}.`,
  ownImage: 'La base de datos sale de una imagen que lleva db/init dentro: ahí no hay nada montado',
  mounted: (source) => `Ahí está montado ${source}.`,
  empty: (image) => `${image} no tiene archivos .sql en /docker-entrypoint-initdb.d.`,
  filled: 'Se llenó de todos modos: con todas las personas de employees.csv',
  people: (found, wanted) => `Tiene ${found || '0'} personas, y el archivo ${wanted}.`,
};

export const allMessages = { en, es };
export const messages = allMessages[terminalLanguage()];
