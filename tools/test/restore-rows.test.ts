import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Explained } from '../backup/explain.ts';
import { load } from '../backup/load.ts';
import { partsOf, textOf, withHash, writePacked } from './support/made-up-backup.ts';
import { RestoreTarget } from './support/restore-target.ts';

// The rows of a file that somebody made up, and whatever else is changed in one.
let target: RestoreTarget;

beforeAll(async () => {
  target = await RestoreTarget.start();
});
afterAll(() => target?.stop());

const TABLES = [
  'audit_log',
  'departments',
  'employees',
  'jobs',
  'users',
  'predictions',
  'prediction_feedback',
  'salary_reviews',
];

describe('refused: rows that are not what the header says', () => {
  it.each(TABLES)('%s: one more, one less', async (name) => {
    for (const by of [1, -1]) {
      await target.refusesChanged(
        ({ header }) => {
          for (const table of header.tables) if (table.name === name) table.rows += by;
        },
        new RegExp(`is damaged: the header says that the table "${name}" has \\d+ rows, and there are (more|\\d+)\\.`),
        { count: false },
      );
    }
  });

  it('something behind the last line, the last line twice, none', async () => {
    const text = textOf(await partsOf(target.good));
    await target.refuses(await writePacked(target.file, `${text}x\n`), /something stands behind its last line/);
    await target.refuses(await writePacked(target.file, withHash(text)), /something stands behind its last line/);
    await target.refuses(await writePacked(target.file, text.slice(0, text.lastIndexOf('{'))), /ends too early/);
  });

  /** Each a rule of one of the last tables, so that most others were loaded already. */
  it.each([
    ['NOT NULL', 2, '\\N'],
    ['CHECK', 5, '9'],
    ['a foreign key', 1, '00000000-0000-7000-8000-000000000000'],
    ['a type', 6, 'much'],
    ['a type, with what steers a terminal', 6, '\u001b[2J'],
    ['no UTF-8', 3, '\ud800\\xff'],
  ])('salary_reviews: %s', (_, column, value) =>
    target.refusesChanged(({ header, rows }) => {
      const all = rows[header.tables.findIndex(({ name }) => name === 'salary_reviews')] as string[];
      const cells = all.at(-1)?.split('\t') ?? [];
      cells[column] = value;
      all[all.length - 1] = cells.join('\t');
    }, /could not be restored \(.+\)\. The database/),
  );
});

it('whatever is changed in a file: refused in a sentence, or loaded into the schema that was there', async () => {
  const text = textOf(await partsOf(target.good));
  const content = text.slice(0, text.lastIndexOf('{'));
  const { schema, roles } = target.before;
  const piece = fc.oneof(
    fc.constantFrom('', '\n', '\t', '\\', '\\.', '\\.\n', '\\N', '\0', '\r', '"', '{', ']', ',', '9', 'pg_authid'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const change = fc.record({
    at: fc.oneof(fc.nat(content.length), fc.nat(content.indexOf('\n'))),
    gone: fc.nat(8),
    piece,
    fits: fc.boolean(),
  });
  const headline = content.indexOf('\n');
  expect(headline).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      let changed = content;
      for (const { at, gone, piece } of changes) changed = changed.slice(0, at) + piece + changed.slice(at + gone);
      const whole = changes[0]?.fits ? withHash(changed) : changed + text.slice(content.length);
      const outcome = await load(target.client, await writePacked(target.file, whole), true).catch(
        (error: unknown) => error,
      );
      const now = await target.everything();
      expect(now.schema).toEqual(schema);
      expect(now.roles).toEqual(roles);
      if (!(outcome instanceof Error)) return;
      expect(outcome).toBeInstanceOf(Explained);
      expect(outcome.message).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 60, seed: 11 },
  );
});
