import { rolesOf } from '../compose/roles.ts';
import { criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'The database’s port is not published',
  expected: 'no ports: on the database’s service',
  hints: [
    'The database can be reached from this machine, and perhaps from its network.',
    'ports: opens a door from outside; services of one network need none to reach each other.',
    'Delete ports: from the database’s service. To look into it: docker compose exec postgresdb psql -U postgres',
  ],
  fine: 'it is not',
  open: (port: string) => `published: ${port}`,
};

const es: typeof en = {
  title: 'El puerto de la base de datos no está publicado',
  expected: 'sin ports: en el servicio de la base de datos',
  hints: [
    'Se puede llegar a la base de datos desde esta máquina, y quizás desde su red.',
    'ports: abre una puerta desde afuera; los servicios de una misma red no necesitan ninguna para encontrarse.',
    'Borra ports: del servicio de la base de datos. Para mirar adentro: docker compose exec postgresdb psql -U postgres',
  ],
  fine: 'no lo está',
  open: (port) => `publicado: ${port}`,
};

export const dbPort = criterion(
  { id: '02-db-port', kind: 'advice', layer: 'compose', points: 1, needs: ['02-valid'] },
  { en, es },
  async ({ submission, config: resolved }, t) => {
    const config = await resolved();
    for (const database of rolesOf(config, submission).databases) {
      const [port] = config.services[database]?.ports ?? [];
      if (port)
        return failed(
          t.open(`${port.published ?? ''}:${port.target}`),
          submission.compose?.place('services', database, 'ports'),
        );
    }
    return passed(t.fine);
  },
);
