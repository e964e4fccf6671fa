import { describe } from 'vitest';
import { testTexts } from '../../test/support/same-texts.ts';
import { allMessages as backupMessages } from '../backup/messages.ts';
import { allMessages as doctorDocker } from '../doctor/messages/docker.ts';
import { allMessages as doctorEnvFile } from '../doctor/messages/env-file.ts';
import { allMessages as doctorMachine } from '../doctor/messages/machine.ts';
import { allMessages as doctorReport } from '../doctor/messages/report.ts';

describe.each([
  ['backup and restore', backupMessages],
  ['the doctor: Docker', doctorDocker],
  ['the doctor: .env', doctorEnvFile],
  ['the doctor: the machine', doctorMachine],
  ['the doctor: its report', doctorReport],
] as [string, Record<'es' | 'en', object>][])('texts: %s', (_, texts) => testTexts(texts));
