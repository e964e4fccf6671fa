import { join } from 'node:path';
import { describe } from 'vitest';
import { testTexts } from '../../../test/support/same-texts.ts';
import { allLabs } from '../scripts/all-labs.ts';
import { allMessages } from '../scripts/messages.ts';

describe('texts: npm run lab', () => testTexts(allMessages));

describe.each(await allLabs())('texts: lab $name', async ({ folder }) => {
  testTexts((await import(join(folder, 'messages.ts'))).allMessages);
});
