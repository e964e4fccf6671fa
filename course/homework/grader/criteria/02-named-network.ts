import { shared } from '../compose/networks.ts';
import { rolesOf } from '../compose/roles.ts';
import { Blocked, criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'The network that both share has a name',
  expected: 'a network under networks:, which the application and the database name',
  hints: [
    'Every service can reach every other, wanted or not.',
    'Without networks: Compose puts everything on one network called default. A network with a name says who is to talk with whom, and a second one can keep the page away from the database.',
    'networks: nestnetwork: at the top level, and networks: [nestnetwork] on the application and on the database.',
  ],
  fine: (name: string) => name,
  plain: 'they share only the default network',
};

const es: typeof en = {
  title: 'La red que ambos comparten tiene un nombre',
  expected: 'una red en networks:, que nombran la aplicación y la base de datos',
  hints: [
    'Cada servicio llega a todos los demás, se quiera o no.',
    'Sin networks: Compose pone todo en una red llamada default. Una red con nombre dice quién habla con quién, y una segunda puede dejar a la página lejos de la base de datos.',
    'networks: nestnetwork: en el nivel superior, y networks: [nestnetwork] en la aplicación y en la base de datos.',
  ],
  fine: (name) => name,
  plain: 'comparten solo la red por omisión (default)',
};

export const namedNetwork = criterion(
  { id: '02-named-network', kind: 'advice', layer: 'compose', points: 1, needs: ['02-valid', '02-network'] },
  { en, es },
  async ({ submission, config: resolved }, t) => {
    const config = await resolved();
    const { databases, clients } = rolesOf(config, submission);
    const networks = clients.flatMap((client) => databases.flatMap((database) => shared(config, client, database)));
    if (networks.length === 0) throw new Blocked('02-network');
    const named = networks.find(
      (name) =>
        name !== 'default' ||
        submission.compose?.place('networks', 'default').line !== submission.compose?.place('networks').line,
    );
    return named ? passed(t.fine(named)) : failed(t.plain, submission.compose?.place('services', databases[0] ?? ''));
  },
);
