import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trainWithProgress } from '../src/cli/train-with-progress.ts';
import { trainingDate } from '../src/cli/training-date.ts';
import type { Manifest } from '../src/manifest/manifest.ts';
import { keepDate, versionOf } from '../src/manifest/version.ts';
import { messagesFor } from '../src/messages/language.ts';
import { newFolder, run } from './support/command.ts';
import { houseRows, housesCsv } from './support/houses.ts';
import { manifest, onnxBytes, sha256 } from './support/salary-model.ts';
import { toyTable } from './support/toy-table.ts';

const DAY = '2026-11-28';
const LATER = '2027-02-03';

/** What training writes, as text by name. */
async function files(date: string, before: string | null = null, seed = 1): Promise<Record<string, string>> {
  const table = toyTable(150, seed, ({ a }) => 10 + a);
  const { files } = await trainWithProgress(table, { name: 'toy', date, before }, messagesFor({}), 'en', true);
  return Object.fromEntries(Array.from(files, ([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]));
}
const utf8 = (files: Record<string, string>) => Buffer.from(files['toy.manifest.json'] ?? '', 'latin1').toString();

describe('a version', () => {
  it('is the date of the training and the first digits of the file’s SHA-256', () => {
    const date = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.stringMatching(/^[0-9a-f]{64}$/), (time, hash) => {
        const version = versionOf(trainingDate(undefined, time), hash);
        expect(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
        expect(time.toISOString().startsWith(version.slice(0, 10))).toBe(true);
        expect(hash.startsWith(version.slice(11))).toBe(true);
      }),
    );
    expect(versionOf(DAY, '3f9a1c2e'.repeat(8))).toBe('2026-11-28-3f9a1c2e');
  });

  it('of the committed model is of its own file', () => {
    expect(manifest.file).toBe('salary.onnx');
    expect(manifest.version).toBe(versionOf(manifest.training.date, sha256(onnxBytes)));
  });
});

describe('training again', () => {
  it('makes the same bytes of the same data and date', async () => {
    expect(await files(DAY)).toEqual(await files(DAY));
  });

  it('on another day makes the same model, of another version', async () => {
    const [first, second] = [await files(DAY), await files(LATER)];
    expect(second['toy.onnx']).toBe(first['toy.onnx']);
    const { sha256: hash }: Manifest = JSON.parse(utf8(first));
    expect(second['toy.manifest.json']).toBe(
      first['toy.manifest.json']?.replace(versionOf(DAY, hash), versionOf(LATER, hash)).replace(DAY, LATER),
    );
  });

  it('keeps the date of what it finds, if nothing else differs', async () => {
    const first = await files(DAY);
    expect(await files(LATER, utf8(first))).toEqual(first);
  });

  it('has the new date if anything else differs: data, code, libraries, a figure, or what is there is no manifest', async () => {
    const first = await files(DAY);
    const before: Manifest = JSON.parse(utf8(first));
    const { training } = before;
    const json = (changed: object) => `${JSON.stringify({ ...before, ...changed }, null, 2)}\n`;
    const others = [
      utf8(await files(DAY, null, 2)),
      json({ training: { ...training, code: { ...training.code, sha256: '0'.repeat(64) } } }),
      json({ training: { ...training, libraries: { ...training.libraries, protobufjs: '0.0.1' } } }),
      json({ seed: 7 }),
      json({ training: undefined, version: 'toy-v1' }),
      json({ training: { ...training, date: 'yesterday' } }),
      utf8(first).slice(0, -9),
      '"date": "2026-11-28"',
      '',
    ];
    const again: Manifest = JSON.parse(utf8(await files(LATER)));
    for (const other of others) expect(keepDate(again, other), other.slice(0, 300)).toBe(again);
  });

  it('from the command line has the date that is asked for, else that of before, else today’s', () => {
    const folder = newFolder();
    const train = (rows: number, epoch = '') => {
      writeFileSync(join(folder, 'houses.csv'), housesCsv(houseRows(rows)));
      const args = ['--data', 'houses.csv', '--target', 'price', '--out', '.', '--name', 'homes'];
      const { status, stderr, stdout } = run('train.ts', args, folder, { SOURCE_DATE_EPOCH: epoch });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const { version, training }: Manifest = JSON.parse(readFileSync(join(folder, 'homes.manifest.json'), 'utf8'));
      expect(stdout).toContain(`Version: ${version}\n`);
      return training.date;
    };
    try {
      expect(train(120, '1000000000')).toBe('2001-09-09');
      expect(train(120)).toBe('2001-09-09');
      const before = trainingDate(undefined);
      const trained = train(121);
      expect([before, trainingDate(undefined)]).toContain(trained);
      expect(train(121, '1000000000')).toBe('2001-09-09');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('of other data is another version on the same day', async () => {
    const versions = new Set<string>();
    for (const seed of [1, 2, 3]) versions.add(JSON.parse(utf8(await files(DAY, null, seed))).version);
    expect(versions.size).toBe(3);
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it('stands in for now, in UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (seconds) => {
        expect(trainingDate(String(seconds))).toBe(new Date(seconds * 1000).toISOString().slice(0, 10));
      }),
    );
    expect(trainingDate('1795824000', new Date('2030-01-01'))).toBe('2026-11-28');
    for (const nothing of [undefined, '']) expect(trainingDate(nothing, new Date('2030-01-01'))).toBe('2030-01-01');
  });

  it.each(['-1', '1.5', '1e3', '0x10', ' 1', '1 ', 'today', '2026-11-28', '253402300800', '9'.repeat(400)])(
    '%s is refused with what is allowed',
    (epoch) => {
      expect(() => trainingDate(epoch)).toThrow(`SOURCE_DATE_EPOCH is "${epoch}"; allowed are whole seconds`);
    },
  );

  it('is refused by the command with one sentence, before it trains', () => {
    const { status, stderr, stdout } = run('train.ts', [], '.', { SOURCE_DATE_EPOCH: 'today', AUMENTO_LANGUAGE: 'es' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^SOURCE_DATE_EPOCH es «today»; .*\n$/);
  });
});
