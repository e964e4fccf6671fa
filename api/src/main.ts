import 'reflect-metadata';
import { readConfiguration } from './configuration/configuration.ts';
import { keepSecret } from './configuration/own-secret.ts';
import { createApp } from './create-app.ts';
import { waitForDatabase } from './database/wait-for-database.ts';
import { HealthService } from './health/health.service.ts';
import { listen } from './http/server/listen.ts';
import { stopOnSignal } from './http/server/stop-on-signal.ts';
import { runOrExplain } from './startup/run-or-explain.ts';

await runOrExplain(async () => {
  keepSecret();
  const configuration = readConfiguration();
  await waitForDatabase(configuration);
  const app = await createApp(configuration);
  stopOnSignal(app, () => app.get(HealthService).stop());
  await listen(app, configuration);
});
