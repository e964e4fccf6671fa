import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { readWorkerConfiguration } from './configuration/worker-configuration.ts';
import { waitForDatabase } from './database/wait-for-database.ts';
import { waitForMigrations } from './database/wait-for-migrations.ts';
import { terminalLanguage } from './startup/language.ts';
import { runOrExplain } from './startup/run-or-explain.ts';
import { startupMessages } from './startup/startup-messages.ts';
import { TrainingQueueService } from './trainings/run/training-queue.service.ts';
import { WorkerModule } from './worker.module.ts';

/** Trains the next model when somebody asks for it, beside the API: no port, no sessions. */
await runOrExplain(async () => {
  const configuration = readWorkerConfiguration();
  await waitForDatabase(configuration);
  const options = { logger: false, abortOnError: false } as const;
  const app = await NestFactory.createApplicationContext(WorkerModule.with(configuration), options);
  app.useLogger(app.get(Logger));
  const queue = app.get(TrainingQueueService);
  const messages = startupMessages[terminalLanguage()];
  const stopping = new AbortController();
  let started = false;
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    if (started) await queue.stop();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Under npm start: the parent is gone.
  process.on('disconnect', stop);

  const tell = (pending: string) => void process.stderr.write(`${messages.notMigrated(pending)}\n`);
  await waitForMigrations(app.get(DataSource), stopping.signal, tell);
  if (stopping.signal.aborted) return;
  await queue.start();
  started = true;
  process.stdout.write(`${messages.working}\n`);
});
