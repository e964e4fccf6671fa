import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/support/paths.ts';
import { npmRun } from '../../../test/support/npm-run.ts';
import { forCsv } from '../class/csv.ts';
import { classMessages } from '../class/messages.ts';
import { sideBySide } from '../class/side-by-side.ts';
import { findSubmissions } from '../class/submissions.ts';
import { CRITERIA } from '../grader/criteria/index.ts';
import { ClassFolder } from './support/class-folder.ts';

const submissions = new ClassFolder();
const { parent, dir: folder } = submissions;
const EVIL = '=<img src=x onerror=alert(1)>';
const DOCKERFILE = 'docker/nestapp.Dockerfile';

const grade = (...args: string[]) => npmRun(ROOT, ['homework:grade', '--', folder, '--static', ...args]);
const read = (file: string) => readFileSync(join(`${folder}-grades`, file), 'utf8');
let first: Awaited<ReturnType<typeof grade>>;

beforeAll(async () => {
  submissions
    .solution('ana')
    .solution('beto')
    .change(`beto/${DOCKERFILE}`, /^ *#.*\n/gm, '')
    .change(`beto/${DOCKERFILE}`, /^WORKDIR /gm, 'WORKDIR     ')
    .solution('carla')
    .change(`carla/${DOCKERFILE}`, /^WORKDIR .*$/gm, 'WORKDIR /srv')
    .change('carla/docker-compose.yml', /^services:$/m, 'version: "3.8"\nservices:')
    .write('dario/archivo-main/package.json', '{}')
    .write(`${EVIL}/Dockerfile`, 'FROM <script>alert(1)</script>')
    .write('.git/config', '')
    .write('lista.txt', 'no folder');
  first = await grade('--language', 'es', '--jobs', '3');
});
afterAll(() => submissions.remove());

describe('npm run homework:grade', () => {
  it('grades each folder, and ends well although submissions fail', () => {
    expect(first.code, first.output).toBe(0);
    expect(first.output).toContain('5 entregas, 3 a la vez.');
    expect(first.output).toMatch(/5\/5 {2}/);
  });

  it('writes a CSV: a row a student, a column a criterion, no formula', () => {
    const [head, ...rows] = read('results.csv').replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toBe(['Estudiante', 'Estado', 'Puntos', ...CRITERIA.map(({ id }) => id)].join(','));
    const cells = Object.fromEntries(rows.map((row) => [row.split(',')[0], row.split(',').slice(1)]));
    expect(Object.keys(cells)).toEqual(expect.arrayContaining(['ana', 'beto', 'carla', 'dario', `'${EVIL}`]));
    const column = (id: string) => CRITERIA.findIndex((one) => one.id === id) + 2;
    expect(cells.ana?.[column('02-no-version')]).toBe('1');
    expect(cells.carla?.[column('02-no-version')]).toBe('0');
    // Not checked without Docker: an empty cell, no zero.
    expect(cells.ana?.[column('02-cold')]).toBe('');
    expect(cells.dario?.slice(0, 2)).toEqual(['corregida', '0']);
  });

  it('writes an overview in which nothing of a student is markup', () => {
    const page = read('overview.html');
    expect(page).toContain('<html lang="es">');
    expect(page).not.toMatch(/<img|<script/);
    expect(page).toContain("default-src 'none'");
    expect(page).toMatch(/02-no-version<\/th><td>[^<]+<\/td><td>3 de 5</);
    expect(page).toContain('no hay un Dockerfile');
  });

  it('lists equal files side by side, up to whitespace and comments, and who has others is not among them', () => {
    const summaries = [...read('overview.html').matchAll(/<summary>(.*?)<\/summary>/g)].map(([, text]) => text);
    expect(summaries).toEqual([
      'ana, beto: docker/nestapp.Dockerfile, docker-compose.yml',
      'ana, beto, carla: docker/predictor-ui.Dockerfile',
    ]);
    expect(read('overview.html')).toContain('mira antes de concluir');
  });

  it('grades again only what has changed', async () => {
    writeFileSync(join(folder, 'dario/archivo-main/Dockerfile'), 'FROM node:24\nRUN npm ci\n');
    const { output } = await grade('--language', 'es');
    for (const student of ['ana', 'beto', 'carla']) expect(output).toMatch(new RegExp(`${student}: .*como antes`));
    expect(output).toMatch(/dario: (?!.*como antes)/);
  });

  it('grades again a result that was cut off', async () => {
    const [file] = readdirSync(join(`${folder}-grades`, 'results')).filter((name) => name.startsWith('ana'));
    writeFileSync(join(`${folder}-grades`, 'results', `${file}`), '{"fingerprint": "');
    const { output } = await grade('--language', 'es');
    expect(output).toMatch(/ana: (?!.*como antes)/);
    expect(output).toMatch(/beto: .*como antes/);
  });

  it('looks into a folder that an archive was unpacked to', () => {
    const found = findSubmissions(folder);
    expect(found.find(({ student }) => student === 'dario')?.folder).toBe(join(folder, 'dario/archivo-main'));
    expect(found.map(({ student }) => student)).not.toContain('.git');
  });

  it.each<[string, string[], RegExp]>([
    ['no such folder', [join(parent, 'none')], /There is no folder .*none/],
    ['an empty folder', [join(parent, 'empty')], /empty holds no folder/],
    ['an output among the submissions', [folder, '--output', join(folder, 'out')], /it would count as one/],
    ['no number', [folder, '--jobs', 'all'], /--jobs all: a whole number/],
    ['no activity', [folder, '--activity', '04'], /there are 01, 02 and 03/],
    ['no option', [folder, '--fast'], /--fast[\s\S]*homework:grade -- FOLDER/],
  ])('refuses, and says why: %s', async (_, args, said) => {
    mkdirSync(join(parent, 'empty'), { recursive: true });
    const { code, output } = await npmRun(ROOT, ['homework:grade', '--', ...args]);
    expect(output).toMatch(said);
    expect(code).toBe(2);
  });
});

describe('its parts', () => {
  it('never work on more at a time than was said, and keep the order', async () => {
    let now = 0;
    let most = 0;
    const results = await sideBySide([5, 4, 3, 2, 1], 2, async (turns) => {
      most = Math.max(most, ++now);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      now--;
      return turns * 10;
    });
    expect(results).toEqual([50, 40, 30, 20, 10]);
    expect(most).toBe(2);
  });

  it('say in the CSV what could not be graded', () => {
    const csv = forCsv([{ student: 'x, "y"', outcome: { status: 'failed', why: 'z' } }], classMessages.en);
    expect(csv.split('\r\n')[1]).toMatch(/^"x, ""y""",not graded,,+$/);
  });

  it.each(['\n', '\r', '\r\n'])('keep a line break in its cell in the CSV: %j', (end) => {
    const csv = forCsv([{ student: `x${end}=1`, outcome: { status: 'failed', why: 'z' } }], classMessages.en);
    expect(csv).toContain(`\r\n"x${end}=1",not graded,`);
  });
});
