import { Blocked, criterion, failed, passed } from '../criterion.ts';
import { imageName } from '../reading/image-name.ts';
import type { Recipe } from '../reading/recipes.ts';

const en = {
  title: 'The base image is supported, and its version is said',
  expected: 'FROM with a version that still gets security updates',
  hints: [
    'What the image stands on may change without notice, or is no longer mended.',
    'Without a tag, or with latest, every build may stand on something else. And a Node that has reached its end gets no security updates any more.',
    'FROM node:24-trixie-slim',
  ],
  fine: (bases: string) => bases,
  loose: (base: string) => `says no version: ${base}`,
  old: (base: string, end: string) => `${base} gets no updates since ${end}`,
  odd: (base: string) => `${base} is no long-term version of Node`,
};

const es: typeof en = {
  title: 'La imagen base tiene soporte, y se dice su versión',
  expected: 'FROM con una versión que todavía recibe actualizaciones de seguridad',
  hints: [
    'Aquello de lo que parte la imagen puede cambiar sin aviso, o ya no se corrige.',
    'Sin etiqueta, o con latest, cada construcción puede partir de otra cosa. Y un Node que llegó a su fin ya no recibe actualizaciones de seguridad.',
    'FROM node:24-trixie-slim',
  ],
  fine: (bases) => bases,
  loose: (base) => `no dice la versión: ${base}`,
  old: (base, end) => `${base} no recibe actualizaciones desde ${end}`,
  odd: (base) => `${base} no es una versión de Node de soporte largo`,
};

/** The last day of each, https://github.com/nodejs/release#release-schedule */
const END: Record<number, string> = {
  16: '2023-09-11',
  18: '2025-04-30',
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
};
const OLDEST = 16;
const MOVING = /^(latest|lts|current|stable|edge|slim|alpine|bookworm|trixie)(-|$)/;

export const base = criterion(
  { id: '01-base', kind: 'advice', layer: 'static', points: 2 },
  { en, es },
  ({ submission, today }, t) => {
    // The Dockerfile cannot be parsed: the builder's own error comes first.
    if (submission.recipes.some(({ dockerfile }) => dockerfile.stages.length === 0)) throw new Blocked('01-builds');
    const bases = submission.recipes.flatMap(basesOf);
    for (const { reference, place } of bases) {
      const { tag, digest, name } = imageName(reference);
      const isNode = /(^|\/)node$/.test(name);
      const saysVersion =
        digest !== '' ||
        (isNode ? /^\d/.test(tag) : /\d/.test(`${name.split('/').at(-1)}`) || (tag !== '' && tag !== 'latest'));
      if (!saysVersion || (isNode && !digest && MOVING.test(tag))) return failed(t.loose(reference), place);
      const major = isNode ? Number.parseInt(tag, 10) : Number.NaN;
      if (Number.isNaN(major)) continue;
      if (major % 2 === 1) return failed(t.odd(reference), place);
      const end = END[major] ?? (major < OLDEST ? END[OLDEST] : undefined);
      if (end && new Date(end) < today) return failed(t.old(reference, end), place);
    }
    return passed(t.fine([...new Set(bases.map(({ reference }) => reference))].join(', ') || 'scratch'));
  },
);

/** The base images of a Dockerfile, without its own stages. */
function basesOf({ file, dockerfile: { stages } }: Recipe) {
  return stages
    .filter(
      ({ base: name }, index) =>
        name !== 'scratch' && !stages.slice(0, index).some((one) => one.name === name.toLowerCase()),
    )
    .map(({ base: reference, line }) => ({ reference, place: { file, line } }));
}
