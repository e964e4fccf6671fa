import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docker } from '../../../scripts/docker/docker.ts';
import { ROOT } from '../../../scripts/support/paths.ts';
import type { Image } from './image.ts';
import { CLONE } from './run.ts';

const DOC = join(ROOT, 'docs/image-sizes.md');
const MB = 1_000_000;
/** Other packages of Debian below, another file system: what may differ between one machine and another. */
const TOLERANCE = { share: 0.1, megabytes: 0.3 };

export interface Row {
  image: string;
  base: string;
  instruction: string;
  megabytes: number;
}

/** What each instruction of an image's last stage adds to its base; those that add nothing are left out. */
export async function rowsOf(service: string, image: Image): Promise<Row[]> {
  const dockerfile = await readFile(join(CLONE, `docker/${service}.Dockerfile`), 'utf8');
  const [, base = '', stage = ''] = /^[\s\S]*\nFROM (\S+)\n([\s\S]*)$/.exec(dockerfile) ?? [];
  const instructions = stage.match(/^[A-Z]+ .+$/gm) ?? [];
  const history = await docker(['history', '--human=false', '--format={{.Size}}', image.name]);
  // The newest comes first; below ours are those of the base.
  const sizes = history.split('\n').slice(0, instructions.length).reverse().map(Number);
  return instructions
    .map((instruction, at) => ({ image: service, base, instruction, megabytes: round((sizes[at] ?? 0) / MB) }))
    .filter(({ megabytes }) => megabytes > 0);
}

/** Writes docs/image-sizes.md. */
export async function writeSizes(rows: Row[]): Promise<void> {
  const sections = Map.groupBy(rows, ({ image }) => image);
  const text = [...sections].map(([image, own]) => {
    const cells = [
      ['instruction', 'MB'],
      ...own.map(({ instruction, megabytes }) => [`\`${instruction}\``, `${megabytes}`]),
      ['**added in all**', `**${round(own.reduce((sum, { megabytes }) => sum + megabytes, 0))}**`],
    ];
    const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    const line = ([left = '', right = '']: string[]) =>
      `| ${left.padEnd(widths[0] ?? 0)} | ${right.padStart(widths[1] ?? 0)} |`;
    const rule = `| ${'-'.repeat(widths[0] ?? 0)} | ${'-'.repeat((widths[1] ?? 1) - 1)}: |`;
    const [head = [], ...body] = cells;
    return [`## aumento/${image}, on ${own[0]?.base}`, '', line(head), rule, ...body.map(line)].join('\n');
  });
  await writeFile(DOC, `${INTRODUCTION}\n${text.join('\n\n')}\n`);
}

/** The rows of docs/image-sizes.md that are no longer so, a sentence each. */
export async function outdated(rows: Row[]): Promise<string[]> {
  const doc = await readFile(DOC, 'utf8');
  const sections = new Map(doc.split(/^## aumento\//m).map((section) => [section.split(',')[0], section]));
  const found = rows.map(({ image, base, instruction, megabytes }) => {
    const section = sections.get(image) ?? '';
    const row = section.split('\n').find((line) => line.startsWith(`| \`${instruction}\` `) && fits(line, megabytes));
    return row && section.includes(`on ${base}\n`) ? '' : `${image}: ${instruction} adds ${megabytes} MB now`;
  });
  const lines = (doc.match(/^\| `/gm) ?? []).length;
  if (lines !== rows.length) found.push(`it has ${lines} rows for ${rows.length} instructions`);
  return found.filter(Boolean);
}

function fits(line: string, megabytes: number): boolean {
  const said = Number(line.split('|').at(-2));
  return Math.abs(said - megabytes) <= Math.max(TOLERANCE.megabytes, said * TOLERANCE.share);
}

function round(megabytes: number): number {
  return Math.round(megabytes * 10) / 10;
}

const INTRODUCTION = `# What the images add to their bases

Written by \`npm run docs:sizes\`; \`npm run test:docker\` measures again and compares, and has a limit for each image.
Megabytes (10⁶ bytes) as they lie on a disk; through a registry they come compressed, and are less. The bases are
left out: they are the official images, which other projects on the same machine share, and change with each release of
theirs. Of the stages before the last nothing is in an image.
`;
