import type { ComposeConfig } from '../compose/config.ts';
import { type Roles, rolesOf } from '../compose/roles.ts';
import { knownAs, placeOfVariable } from '../compose/values.ts';
import { Blocked, criterion, failed, passed } from '../criterion.ts';
import type { Submission } from '../reading/submission.ts';

const en = {
  title: 'DB_* and POSTGRES_* agree',
  expected: 'the application asks for the database, the user and the password that the database was made with',
  hints: [
    'The application and the database do not mean the same database, user or password.',
    'POSTGRES_DB, POSTGRES_USER and POSTGRES_PASSWORD say what the database’s container makes when it starts empty; DB_NAME, DB_USERNAME and DB_PASSWORD say what the application asks for.',
    'DB_NAME = POSTGRES_DB. Either DB_USERNAME = POSTGRES_USER (postgres if nothing is said) and DB_PASSWORD = POSTGRES_PASSWORD; or another DB_USERNAME, which migrate makes when it is given POSTGRES_PASSWORD too. DB_PORT=5432, the port in the container.',
  ],
  fine: (name: string, user: string) => `${name}, as ${user}`,
  name: (service: string, asked: string, made: string) =>
    `${service} asks for the database ${asked}; made is ${made} (POSTGRES_DB)`,
  missing: (service: string, name: string) => `${service} is not given ${name}`,
  password: (service: string) => `${service}: DB_PASSWORD is not POSTGRES_PASSWORD`,
  owner: (service: string, name: string) => `${service}: its ${name} is not the database’s`,
  nobody: (service: string, user: string) =>
    `${service} signs in as ${user}, and nothing makes this user: it is not POSTGRES_USER, and nothing that migrates is given POSTGRES_PASSWORD`,
  differ: (service: string) => `${service}: its DB_PASSWORD differs from another service’s for the same user`,
  port: (service: string, port: string, right: string) =>
    `${service} asks on port ${port}; in its container the database listens on ${right}`,
  noPassword: (service: string) => `${service} is given no POSTGRES_PASSWORD, and does not start without`,
};

const es: typeof en = {
  title: 'DB_* y POSTGRES_* coinciden',
  expected: 'la aplicación pide la base de datos, el usuario y la contraseña con los que se creó la base de datos',
  hints: [
    'La aplicación y la base de datos no hablan de la misma base de datos, usuario o contraseña.',
    'POSTGRES_DB, POSTGRES_USER y POSTGRES_PASSWORD dicen qué crea el contenedor de la base de datos cuando inicia vacío; DB_NAME, DB_USERNAME y DB_PASSWORD dicen qué pide la aplicación.',
    'DB_NAME = POSTGRES_DB. O bien DB_USERNAME = POSTGRES_USER (postgres si no se dice nada) y DB_PASSWORD = POSTGRES_PASSWORD; o bien otro DB_USERNAME, que migrate crea cuando recibe también POSTGRES_PASSWORD. DB_PORT=5432, el puerto en el contenedor.',
  ],
  fine: (name, user) => `${name}, como ${user}`,
  name: (service, asked, made) => `${service} pide la base de datos ${asked}; se crea ${made} (POSTGRES_DB)`,
  missing: (service, name) => `${service} no recibe ${name}`,
  password: (service) => `${service}: DB_PASSWORD no es POSTGRES_PASSWORD`,
  owner: (service, name) => `${service}: su ${name} no es el de la base de datos`,
  nobody: (service, user) =>
    `${service} entra como ${user}, y nada crea ese usuario: no es POSTGRES_USER, y nada que migre recibe POSTGRES_PASSWORD`,
  differ: (service) => `${service}: su DB_PASSWORD difiere del de otro servicio para el mismo usuario`,
  port: (service, port, right) =>
    `${service} pregunta en el puerto ${port}; en su contenedor la base de datos escucha en el ${right}`,
  noPassword: (service) => `${service} no recibe POSTGRES_PASSWORD, y sin ella no inicia`,
};

type Known = Record<'name' | 'user' | 'password' | 'port' | 'owner' | 'ownerPassword', string>;

export const agree = criterion(
  { id: '02-agree', kind: 'required', layer: 'compose', points: 6, needs: ['02-valid', '02-network'] },
  { en, es },
  async ({ submission, config: resolved }, t) => {
    const config = await resolved();
    const roles = rolesOf(config, submission);
    const [database] = roles.databases;
    if (!database || roles.clients.length === 0) throw new Blocked('02-network');
    const made = madeBy(database, config, roles, submission);
    const at = (name: string, service: string) => placeOfVariable(name, service, submission);
    if (!made.ownerPassword && !made.trust) return failed(t.noPassword(database), at('POSTGRES_PASSWORD', database));
    const clients = roles.clients.map((service) => ({ service, known: knownTo(service, config, roles, submission) }));
    const passwords = new Map<string, string>();
    for (const { service, known } of clients) {
      if (!known.name) return failed(t.missing(service, 'DB_NAME'), at('DB_NAME', service));
      if (!known.user) return failed(t.missing(service, 'DB_USERNAME'), at('DB_USERNAME', service));
      if (!known.password) return failed(t.missing(service, 'DB_PASSWORD'), at('DB_PASSWORD', service));
      if (known.name !== made.name) return failed(t.name(service, known.name, made.name), at('DB_NAME', service));
      if (known.port !== made.port) return failed(t.port(service, known.port, made.port), at('DB_PORT', service));
      if (known.user === made.owner && known.password !== made.ownerPassword && !made.trust)
        return failed(t.password(service), at('DB_PASSWORD', service));
      // migrate signs in as the owner where it is given the owner's password.
      if (known.ownerPassword && known.ownerPassword !== made.ownerPassword)
        return failed(t.owner(service, 'POSTGRES_PASSWORD'), at('POSTGRES_PASSWORD', service));
      if (known.ownerPassword && (known.owner || 'postgres') !== made.owner)
        return failed(t.owner(service, 'POSTGRES_USER'), at('POSTGRES_USER', service));
      const other = passwords.get(known.user);
      if (other !== undefined && other !== known.password) return failed(t.differ(service), at('DB_PASSWORD', service));
      passwords.set(known.user, known.password);
    }
    const stranger = clients.find(({ known }) => known.user !== made.owner);
    if (stranger && !clients.some(({ known }) => known.ownerPassword))
      return failed(t.nobody(stranger.service, stranger.known.user), at('DB_USERNAME', stranger.service));
    return passed(t.fine(made.name, [...passwords.keys()].join(', ')));
  },
);

/** The database and user that the database's container creates on an empty volume. */
function madeBy(service: string, config: ComposeConfig, roles: Roles, submission: Submission) {
  const environment = roles.environment[service] ?? {};
  const value = (name: string) => knownAs(name, { service, environment, config, submission });
  const owner = value('POSTGRES_USER') || 'postgres';
  const command = JSON.stringify(config.services[service]?.command ?? '');
  const [, port] = /(?:-p["',\s]+|port=)(\d+)/.exec(command) ?? [];
  return {
    owner,
    name: value('POSTGRES_DB') || owner,
    ownerPassword: value('POSTGRES_PASSWORD'),
    port: port ?? (value('PGPORT') || '5432'),
    trust: value('POSTGRES_HOST_AUTH_METHOD') === 'trust',
  };
}

/** The database, user and password that the application connects with. */
function knownTo(service: string, config: ComposeConfig, roles: Roles, submission: Submission): Known {
  const environment = roles.environment[service] ?? {};
  const value = (name: string) => knownAs(name, { service, environment, config, submission });
  return {
    name: value('DB_NAME'),
    user: value('DB_USERNAME'),
    password: value('DB_PASSWORD'),
    port: value('DB_PORT') || '5432',
    owner: value('POSTGRES_USER'),
    ownerPassword: value('POSTGRES_PASSWORD'),
  };
}
