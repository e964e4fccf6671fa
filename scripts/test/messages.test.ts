import { describe } from 'vitest';
import { startupMessages } from '../../api/src/startup/startup-messages.ts';
import { testTexts } from '../../test/support/same-texts.ts';
import { allMessages as devMessages } from '../docker/dev-messages.ts';
import { allMessages as dockerMessages } from '../docker/messages.ts';
import { allBootstrapMessages } from '../support/bootstrap-messages.mjs';
import { allMessages } from '../support/messages.ts';

describe.each([
  ['before there are packages', allBootstrapMessages],
  ['npm start', allMessages],
  ['npm run test:docker', dockerMessages],
  ['npm run dev:docker', devMessages],
  ['the API', startupMessages],
] as [string, Record<'es' | 'en', object>][])('texts: %s', (_, texts) => testTexts(texts));
