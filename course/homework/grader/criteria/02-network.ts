import { isIP } from 'node:net';
import { namesOn, shared } from '../compose/networks.ts';
import { rolesOf } from '../compose/roles.ts';
import { knownAs, placeOfVariable } from '../compose/values.ts';
import { criterion, failed, passed } from '../criterion.ts';
import { meant } from '../reading/near-miss.ts';

const en = {
  title: 'The database is reached by its service’s name, on a shared network',
  expected: 'DB_HOST is the name of the database’s service, and both are on one network',
  hints: [
    'The application looks for its database in the wrong place.',
    'In a container, localhost is the container itself, and addresses change with every start. On a network of Compose each service’s name is its address.',
    'DB_HOST=postgresdb, if that is what the database’s service is called; and the same network under networks: of both services (or under neither: then both are on the default one).',
  ],
  fine: (host: string, network: string) => `${host}, on ${network}`,
  noDatabase: 'no service runs a database',
  noClient: 'no service of yours is given DB_HOST; the application then looks on localhost',
  noHost: (service: string) => `${service} is not given DB_HOST, and looks on localhost`,
  localhost: (service: string, host: string) => `${service} looks at ${host}, which is the container itself`,
  address: (service: string, host: string) => `${service} looks at the address ${host}, which changes with every start`,
  machine: (service: string, host: string) => `${service} looks at ${host}, which is not in the compose file’s network`,
  unknown: (service: string, host: string) => `${service} looks at ${host}, and no service is called so`,
  near: (service: string, host: string, other: string) =>
    `${service} looks at ${host}, and no service is called so. Did you mean ${other}?`,
  apart: (service: string, host: string) => `${service} and ${host} are on no common network`,
};

const es: typeof en = {
  title: 'Se llega a la base de datos por el nombre de su servicio, en una red compartida',
  expected: 'DB_HOST es el nombre del servicio de la base de datos, y ambos están en una misma red',
  hints: [
    'La aplicación busca su base de datos en el lugar equivocado.',
    'En un contenedor, localhost es el propio contenedor, y las direcciones cambian con cada inicio. En una red de Compose el nombre de cada servicio es su dirección.',
    'DB_HOST=postgresdb, si así se llama el servicio de la base de datos; y la misma red en networks: de ambos servicios (o en ninguno: entonces los dos están en la red por omisión).',
  ],
  fine: (host, network) => `${host}, en ${network}`,
  noDatabase: 'ningún servicio ejecuta una base de datos',
  noClient: 'ningún servicio tuyo recibe DB_HOST; la aplicación busca entonces en localhost',
  noHost: (service) => `${service} no recibe DB_HOST, y busca en localhost`,
  localhost: (service, host) => `${service} busca en ${host}, que es el propio contenedor`,
  address: (service, host) => `${service} busca en la dirección ${host}, que cambia con cada inicio`,
  machine: (service, host) => `${service} busca en ${host}, que no está en la red del archivo de compose`,
  unknown: (service, host) => `${service} busca en ${host}, y ningún servicio se llama así`,
  near: (service, host, other) =>
    `${service} busca en ${host}, y ningún servicio se llama así. ¿Querías decir ${other}?`,
  apart: (service, host) => `${service} y ${host} no están en ninguna red común`,
};

export const network = criterion(
  { id: '02-network', kind: 'required', layer: 'compose', points: 8, needs: ['02-valid'] },
  { en, es },
  async ({ submission, config: resolved }, t) => {
    const config = await resolved();
    const roles = rolesOf(config, submission);
    const { compose } = submission;
    if (roles.databases.length === 0) return failed(t.noDatabase, compose?.place('services'));
    if (roles.clients.length === 0) return failed(t.noClient, compose?.place('services'));
    const others = Object.keys(config.services);
    const good: [string, string][] = [];
    let apart: [string, string] | undefined;
    for (const service of roles.clients) {
      const environment = roles.environment[service] ?? {};
      const host = knownAs('DB_HOST', { service, environment, config, submission });
      const place = placeOfVariable('DB_HOST', service, submission);
      if (!host) return failed(t.noHost(service), place);
      if (/^localhost\.?$/i.test(host) || /^127\.|^::1$|^0\.0\.0\.0$/.test(host))
        return failed(t.localhost(service, host), place);
      if (isIP(host)) return failed(t.address(service, host), place);
      if (/\.docker\.internal$/i.test(host)) return failed(t.machine(service, host), place);
      const known = others.flatMap((other) =>
        namesOn(config, other, Object.keys(config.services[other]?.networks ?? {})),
      );
      const other = others.find((one) => namesOn(config, one, shared(config, service, one)).includes(host));
      if (other) good.push([host, shared(config, service, other)[0] ?? '']);
      else if (known.includes(host)) apart ??= [service, host];
      else {
        const near = meant(host, roles.databases) ?? (roles.databases.length === 1 ? roles.databases[0] : undefined);
        return failed(near ? t.near(service, host, near) : t.unknown(service, host), place);
      }
    }
    const [found] = good;
    // The page's server may share the env file without needing a database: one service that reaches it is enough.
    if (found) return passed(t.fine(...found));
    const [service = '', host = ''] = apart ?? [];
    return failed(t.apart(service, host), compose?.place('services', service, 'networks'));
  },
);
