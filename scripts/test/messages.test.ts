import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startupMessages } from '../../api/src/startup/startup-messages.ts';
import { allMessages as backupMessages } from '../backup/messages.ts';
import { allMessages as devMessages } from '../docker/dev-messages.ts';
import { allMessages as dockerMessages } from '../docker/messages.ts';
import { allMessages as doctorDocker } from '../doctor/messages/docker.ts';
import { allMessages as doctorEnvFile } from '../doctor/messages/env-file.ts';
import { allMessages as doctorMachine } from '../doctor/messages/machine.ts';
import { allMessages as doctorReport } from '../doctor/messages/report.ts';
import { allLabs } from '../labs/all-labs.ts';
import { allMessages as labMessages } from '../labs/messages.ts';
import { allBootstrapMessages } from '../support/bootstrap-messages.mjs';
import { allMessages } from '../support/messages.ts';

/** What a text says when its parameters are filled in. */
function filled(text: unknown): string {
  return typeof text === 'function' ? text(...Array.from({ length: text.length }, () => '…')) : String(text);
}

const labs = await Promise.all(
  (await allLabs()).map(async ({ name, folder }) => {
    const { allMessages } = await import(join(folder, 'messages.ts'));
    return [`lab ${name}`, allMessages];
  }),
);

describe.each([
  ['before there are packages', allBootstrapMessages],
  ['npm start', allMessages],
  ['npm run test:docker', dockerMessages],
  ['npm run dev:docker', devMessages],
  ['the API', startupMessages],
  ['backup and restore', backupMessages],
  ['the doctor: Docker', doctorDocker],
  ['the doctor: .env', doctorEnvFile],
  ['the doctor: the machine', doctorMachine],
  ['the doctor: its report', doctorReport],
  ['npm run lab', labMessages],
  ...labs,
] as [string, Record<'es' | 'en', object>][])('texts: %s', (_, texts) => {
  it('are the same in both languages, none empty', () => {
    expect(Object.keys(texts.es)).toEqual(Object.keys(texts.en));
    for (const language of [texts.es, texts.en]) {
      for (const [key, text] of Object.entries(language)) expect(filled(text).trim(), key).not.toBe('');
    }
  });

  it('take the same parameters', () => {
    for (const [key, text] of Object.entries(texts.en)) {
      const other = texts.es[key as keyof object] as unknown;
      expect(typeof other, key).toBe(typeof text);
      if (typeof text === 'function') expect((other as () => void).length, key).toBe(text.length);
    }
  });
});
