import type { Result } from '../grader/model.ts';
import type { Mutant } from './mutant.ts';
import type { Solution } from './right/solution.ts';

const LAYER = { static: 'files', compose: 'config', runtime: 'run' };

export interface Proof {
  mutants: { mutant: Mutant; results: Result[]; points: number }[];
  right: { solution: Solution; points: number }[];
}

/** What was proven, as docs/homework-proof.md shows it. */
export function forDocs({ mutants, right }: Proof): string {
  return `# The proof of the grader · La prueba del corrector

Written by \`npm run homework:prove\`, which grades each of these in full on a real Docker Engine: builds it, starts it, uses
it, starts it again. It fails where a mistake trips another criterion than its own, or a right solution loses a point
that it should have.

Lo escribe \`npm run homework:prove\`, que corrige cada uno de estos casos por completo en un Docker Engine real: lo
construye, lo arranca, lo usa, lo arranca de nuevo. Falla donde un error hace caer otro criterio que el suyo, o una
solución correcta pierde un punto que le corresponde.

## ${mutants.length} mistakes · ${mutants.length} errores

Each is the project's own solution with one mistake in it. Exactly one criterion is not met; those that build on it are
"not checked". It is seen in the files (files), in what \`docker compose config\` makes of them (config), or when it runs
(run).

Cada uno es la solución del propio proyecto con un error. Exactamente un criterio no se cumple; los que dependen de él
quedan «sin comprobar». Se ve en los archivos (files), en lo que \`docker compose config\` hace de ellos (config), o
cuando corre (run).

${table(
  ['mistake', 'error', 'criterion · criterio', 'seen in · se ve en', 'where · dónde', 'points · puntos', 'lab 10'],
  mutants.map(({ mutant: { mistake, criterion, layer, lab10 }, results, points }) => {
    const { file = '', line } = results.find(({ id }) => id === criterion) ?? {};
    const where = file && `${file}${line ? `:${line}` : ''}`;
    return [mistake.en, mistake.es, criterion, LAYER[layer], where, String(points), lab10 ? String(lab10) : ''];
  }),
)}

## ${right.length} other right solutions · ${right.length} otras soluciones correctas

The project's own gets 100 points. Each of these gets all 80 that are required, and all advice but what is named.

La del propio proyecto obtiene 100 puntos. Cada una de estas obtiene los 80 requeridos, y todos los consejos menos los que
se nombran.

${table(
  ['way', 'manera', 'points · puntos', 'advice left · consejos que deja'],
  right.map(({ solution: { way, leaves = [] }, points }) => [way.en, way.es, String(points), leaves.join(', ')]),
)}
`;
}

function table(head: string[], rows: string[][]): string {
  const row = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
