import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../src/manifest/manifest.ts';
import { OnnxModel } from '../src/onnx/runtime.ts';
import type { Column } from '../src/table/table.ts';
import { newFolder, run } from './support/command.ts';
import { houseRows, housesCsv } from './support/houses.ts';

const folder = newFolder();
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'Casas 2025.csv'), housesCsv());

async function trained(out: string, name: string): Promise<{ manifest: Manifest; onnx: OnnxModel }> {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, out, `${name}.manifest.json`), 'utf8'));
  return { manifest, onnx: await OnnxModel.load(readFileSync(join(folder, out, manifest.file)), manifest.features) };
}

const house = (area: number, city: string, state: string, floor: number): Column[] => [
  { numbers: Float64Array.of(area) },
  { texts: [city] },
  { texts: [state] },
  { numbers: Float64Array.of(floor) },
];

describe('npm run model:train on another table', () => {
  it('infers the kinds, writes model and manifest, and reports', async () => {
    const outcome = run('train.ts', ['--data', 'Casas 2025.csv', '--target', 'price', '--out', 'inferred'], folder);
    expect(outcome.stderr).toBe('');
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toMatch(
      /MAE[\s\S]*Ridge regression[\s\S]*Gradient-boosted trees[\s\S]*Chosen, and trained on all 400 rows/,
    );
    expect(readdirSync(join(folder, 'inferred')).sort()).toEqual(['casas-2025.manifest.json', 'casas-2025.onnx']);
    const { manifest, onnx } = await trained('inferred', 'casas-2025');
    expect(manifest.features.map(({ name, kind, source }) => [name, kind, source])).toEqual([
      ['Área m²', 'numeric', 'request'],
      ['city', 'categorical', 'request'],
      ['state', 'categorical', 'request'],
      ['floor', 'numeric', 'request'],
    ]);
    expect(manifest.features[3]).toMatchObject({
      integer: true,
      observed: { min: 0, max: 12 },
      range: { min: 0, max: 18 },
    });
    expect(manifest.metrics.byGroup).toEqual({});
    expect(manifest.reviewRating).toBeUndefined();
    const {
      predictions: [price = 0],
    } = await onnx.predict(house(100, 'Málaga', 'good', 3));
    expect(Math.abs(price - 245)).toBeLessThan(10);
    await expect(onnx.predict(house(100, 'Quito', 'good', 3))).rejects.toThrow('Unknown Category');
    await expect(onnx.predict(house(Number.NaN, 'Málaga', 'good', 3))).rejects.toThrow('/numbers/guard');
  });

  it('takes the kinds and features that it is given', async () => {
    const kinds = 'state=ordinal:poor<fair<good,floor=categorical';
    const args = ['--data', 'Casas 2025.csv', '--target', 'price', '--features', 'state,floor', '--kinds', kinds];
    expect(run('train.ts', [...args, '--out', 'given', '--name', 'homes'], folder)).toMatchObject({
      status: 0,
      stderr: '',
    });
    const { manifest, onnx } = await trained('given', 'homes');
    expect(manifest.features.map(({ name, kind }) => [name, kind])).toEqual([
      ['state', 'ordinal'],
      ['floor', 'categorical'],
    ]);
    const state = manifest.features[0];
    expect(state?.kind === 'ordinal' && state.categories.map(({ value }) => value)).toEqual(['poor', 'fair', 'good']);
    const { predictions: values } = await onnx.predict([{ texts: ['poor', 'good'] }, { texts: ['3', '3'] }]);
    expect(values[1]).toBeGreaterThan(values[0] ?? 0);
  });

  it('reads what Excel writes in Spanish: byte order mark, semicolons, decimal commas, CRLF', async () => {
    const rows = houseRows(200).map((row) => row.map((cell) => String(cell).replace('.', ',')).join(';'));
    const text = `\uFEFFarea;city;state;floor;price\r\n${rows.join('\r\n').replaceAll('Mexico, D, F.', 'Mexico')}\r\n`;
    writeFileSync(join(folder, 'excel.csv'), text);
    const outcome = run('train.ts', ['--data', 'excel.csv', '--target', 'price', '--out', '.'], folder);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const { manifest } = await trained('.', 'excel');
    expect(manifest.features.map(({ name, kind }) => [name, kind]).slice(0, 2)).toEqual([
      ['area', 'numeric'],
      ['city', 'categorical'],
    ]);
    expect(manifest.metrics.heldOut.r2).toBeGreaterThan(0.9);
  });

  it.each([
    [
      'row numbers',
      'numbered',
      { n: (i: number) => i, y: (i: number) => 5 * i + ((i * 37) % 50) },
      /✖ "n" seems to number/,
      /"n" seems to number/,
    ],
    [
      'nothing to learn',
      'noise',
      { x: (i: number) => (i * 7_919) % 101, y: (i: number) => (i * 104_729) % 997 },
      /! No model is clearly better/,
      /^No model is clearly better/,
    ],
  ])('trains on %s with --anyway, and says what is wrong', async (_, name, columns, warning, limitation) => {
    const rows = Array.from({ length: 60 }, (_, i) =>
      Object.values(columns)
        .map((cell) => cell(i))
        .join(','),
    );
    writeFileSync(join(folder, `${name}.csv`), `${Object.keys(columns)}\n${rows.join('\n')}\n`);
    const args = ['--data', `${name}.csv`, '--target', 'y', '--out', name];
    expect(run('train.ts', args, folder).status).toBe(1);
    expect(existsSync(join(folder, name))).toBe(false);
    const outcome = run('train.ts', [...args, '--anyway'], folder);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout).toMatch(warning);
    expect(readdirSync(join(folder, name))).toHaveLength(2);
    const { manifest } = await trained(name, name);
    expect(manifest.limitations.at(-1)?.en).toMatch(limitation);
  });

  it('reports the data before it trains, in Spanish, too', () => {
    const args = ['--data', 'Casas 2025.csv', '--target', 'price', '--out', 'informe'];
    const { stdout } = run('train.ts', args, folder, { AUMENTO_LANGUAGE: 'es' });
    const [report = ''] = stdout.split('Validación cruzada');
    expect(report).toMatch(
      /^Datos: Casas 2025\.csv: 400 filas, 4 columnas de las que aprender\nLeído como utf-8, con columnas separadas por comas y números con punto decimal\n/,
    );
    expect(report).toMatch(/\ncity +categoría +0 +3 +Bogotá, Mexico, D\. F\., Málaga\n/);
    expect(report).toMatch(/\nprice +objetivo +0 +\d+ +\d+,\d+ – \d+,\d+\n/);
    expect(report).toContain('No se encontró nada sospechoso.');
  });

  it('takes missing values, and its manifest says of which columns', async () => {
    const gaps = ['', 'NA', 'n/a', 'null'];
    const gappy = houseRows(400).map(([area, city, state, floor, price], i) => [
      area ?? '',
      i % 9 === 0 ? '' : (city ?? ''),
      i % 7 === 0 ? '' : (state ?? ''),
      i % 5 === 0 ? (gaps[i % gaps.length] ?? '') : (floor ?? ''),
      price ?? '',
    ]);
    writeFileSync(join(folder, 'gaps.csv'), housesCsv(gappy));
    const kinds = ['--kinds', 'state=ordinal:poor<fair<good'];
    const outcome = run('train.ts', ['--data', 'gaps.csv', '--target', 'price', '--out', 'gaps', ...kinds], folder);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const { manifest, onnx } = await trained('gaps', 'gaps');
    const label = { es: 'Sin dato', en: 'Missing' };
    expect(manifest.features.map(({ missing }) => missing)).toEqual([undefined, label, label, label]);
    const [, city, state, floor] = manifest.features;
    expect(floor).toMatchObject({ kind: 'numeric', integer: true, observed: { min: 0, max: 12 } });
    expect(city?.kind === 'categorical' && city.categories[0]).toEqual({ value: '', label });
    expect(state?.kind === 'ordinal' && state.categories.map(({ value }) => value)).toEqual(['poor', 'fair', 'good']);
    expect(Object.keys(manifest.average)).toEqual(['Área m²', 'city', 'state', 'floor']);
    const { predictions } = await onnx.predict(house(100, '', '', Number.NaN));
    expect(Math.abs((predictions[0] ?? 0) - 195)).toBeLessThan(40);
    await expect(onnx.predict(house(Number.NaN, '', '', 3))).rejects.toThrow('/numbers/guard');
  });

  it('starts relative paths where the person typed the npm command', () => {
    const elsewhere = newFolder();
    const args = ['--data', 'Casas 2025.csv', '--target', 'price', '--out', 'npm'];
    const outcome = run('train.ts', args, elsewhere, { npm_lifecycle_event: 'model:train', INIT_CWD: folder });
    rmSync(elsewhere, { recursive: true });
    expect(outcome.status).toBe(0);
    expect(readdirSync(join(folder, 'npm'))).toContain('casas-2025.onnx');
  });

  it('makes the same bytes again', () => {
    mkdirSync(join(folder, 'again'));
    run('train.ts', ['--data', 'Casas 2025.csv', '--target', 'price', '--out', 'again'], folder);
    for (const name of readdirSync(join(folder, 'inferred'))) {
      expect(readFileSync(join(folder, 'again', name))).toEqual(readFileSync(join(folder, 'inferred', name)));
    }
  });
});
