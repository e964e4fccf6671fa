import { COMPOSE, ENV } from '../files.ts';
import { inFolder } from '../in-folder.ts';
import { retry } from '../retry.ts';
import { caddy } from './caddy.ts';
import { distroless } from './distroless.ts';
import { pnpm } from './pnpm.ts';
import { postgres } from './postgres.ts';
import { simple } from './simple.ts';
import type { Solution } from './solution.ts';

/** Other right solutions. */
export const RIGHT: readonly Solution[] = [
  {
    way: {
      en: 'one stage, one image for API and page, two services, compose.yaml',
      es: 'una etapa, una imagen para API y página, dos servicios, compose.yaml',
    },
    make: (work) => simple(work),
  },
  distroless,
  pnpm,
  caddy,
  ...[15, 16, 17].map(postgres),
  {
    way: { en: 'a folder in place of a volume', es: 'una carpeta en lugar de un volumen' },
    make: inFolder,
    leaves: ['03-empty'],
  },
  {
    way: { en: 'trying again in place of waiting for health', es: 'volver a intentar en lugar de esperar la salud' },
    make: retry,
    leaves: ['02-health'],
  },
  {
    way: { en: 'a network for each pair of services', es: 'una red para cada par de servicios' },
    make: (work) =>
      work
        .change(COMPOSE, /(migrate:[\s\S]*?networks: )\[pgnetwork\]/, '$1[migration]')
        .change(COMPOSE, 'networks: [pgnetwork]', 'networks: [pgnetwork, migration]')
        .change(COMPOSE, /^ {2}pgnetwork:/m, '  migration:\n    internal: true\n  pgnetwork:'),
  },
  {
    way: {
      en: 'other names for all services, and a database found by an alias',
      es: 'otros nombres para los servicios, y una base de datos hallada por un alias',
    },
    make: (work) =>
      work
        .change(COMPOSE, /postgresdb/g, 'almacen')
        .change(COMPOSE, 'networks: [pgnetwork]', 'networks: { pgnetwork: { aliases: [base] } }')
        .change(ENV, 'DB_HOST=postgresdb', 'DB_HOST=base'),
  },
  {
    way: { en: 'one user of the database for all', es: 'un solo usuario de la base de datos para todos' },
    make: (work) =>
      work
        .change(ENV, 'DB_USERNAME=aumento_api', 'DB_USERNAME=postgres')
        .change(ENV, 'example-api-password', 'example-owner-password'),
  },
  {
    way: { en: 'the owner’s password as a secret in a file', es: 'la contraseña del dueño como secreto en un archivo' },
    make: (work) =>
      work
        .write('owner.txt', 'example-owner-password\n')
        .change(
          COMPOSE,
          '      DB_PASSWORD: ""\n',
          '      DB_PASSWORD: ""\n      POSTGRES_PASSWORD: ""\n      POSTGRES_PASSWORD_FILE: /run/secrets/owner\n',
        )
        .change(COMPOSE, '    user: postgres #', '    secrets: [owner]\n    user: postgres #')
        .change(COMPOSE, /^volumes:$/m, 'secrets: { owner: { file: ./owner.txt } }\nvolumes:'),
  },
  {
    way: {
      en: 'a Makefile around it, and Docker’s files in a folder of their own',
      es: 'un Makefile alrededor, y los archivos de Docker en una carpeta propia',
    },
    make: (work) =>
      simple(work)
        .write('Makefile', 'up:\n\tdocker compose up --build --detach\ndown:\n\tdocker compose down\n')
        .copyWithin('Dockerfile', 'deploy/app.Dockerfile')
        .remove('Dockerfile')
        .change(
          'compose.yaml',
          '    build: .\n',
          '    build:\n      context: .\n      dockerfile: deploy/app.Dockerfile\n',
        ),
  },
];
