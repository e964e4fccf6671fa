import type { ComposeConfig } from '../compose/config.ts';
import { rolesOf } from '../compose/roles.ts';
import { Blocked, criterion, failed, passed } from '../criterion.ts';

const en = {
  title: 'The application waits until the database is healthy',
  expected: 'a healthcheck of the database, and depends_on with condition: service_healthy',
  hints: [
    'Whether the application starts is a matter of who is faster.',
    'depends_on by itself waits until the container has been started. Only with a healthcheck does Compose know when the database takes connections.',
    'healthcheck: test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U postgres"] on the database; depends_on: postgresdb: condition: service_healthy on the application.',
  ],
  fine: (service: string) => `${service} waits`,
  noCheck: (database: string) => `${database} has no healthcheck`,
  noWait: (service: string) => `${service} does not wait for it`,
};

const es: typeof en = {
  title: 'La aplicación espera hasta que la base de datos esté sana',
  expected: 'un healthcheck de la base de datos, y depends_on con condition: service_healthy',
  hints: [
    'Que la aplicación inicie depende de quién es más rápido.',
    'depends_on por sí solo espera a que se haya iniciado el contenedor. Solo con un healthcheck sabe Compose cuándo la base de datos acepta conexiones.',
    'healthcheck: test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U postgres"] en la base de datos; depends_on: postgresdb: condition: service_healthy en la aplicación.',
  ],
  fine: (service) => `${service} espera`,
  noCheck: (database) => `${database} no tiene healthcheck`,
  noWait: (service) => `${service} no la espera`,
};

export const health = criterion(
  { id: '02-health', kind: 'advice', layer: 'compose', points: 1, needs: ['02-valid', '02-network'] },
  { en, es },
  async ({ submission, config: resolved }, t) => {
    const config = await resolved();
    const { databases, clients } = rolesOf(config, submission);
    const [database] = databases;
    if (!database || clients.length === 0) throw new Blocked('02-network');
    const { healthcheck } = config.services[database] ?? {};
    const own = submission.recipes.find(({ services }) => services.includes(database));
    const inImage = own?.dockerfile.stages.some(({ instructions }) =>
      instructions.some(({ keyword }) => keyword === 'HEALTHCHECK'),
    );
    if ((!healthcheck || healthcheck.disable || healthcheck.test?.[0] === 'NONE') && !inImage)
      return failed(t.noCheck(database), submission.compose?.place('services', database));
    const [idle] = clients.filter((service) => !waits(config, service, database));
    if (idle) return failed(t.noWait(idle), submission.compose?.place('services', idle, 'depends_on'));
    return passed(t.fine(clients.join(', ')));
  },
);

/** Directly, or through a service that itself waits for it. */
function waits({ services }: ComposeConfig, service: string, database: string, seen: string[] = []): boolean {
  if (seen.includes(service)) return false;
  return Object.entries(services[service]?.depends_on ?? {}).some(
    ([other, { condition }]) =>
      (other === database && condition === 'service_healthy') ||
      (condition !== 'service_started' && waits({ services }, other, database, [...seen, service])),
  );
}
