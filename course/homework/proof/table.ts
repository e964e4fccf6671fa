import type { Mutant } from './mutant.ts';
import type { Solution } from './right/solution.ts';

const LAYER = { static: 'files', compose: 'config', runtime: 'run' };
const MUTANTS_HEAD = ['mistake', 'error', 'criterion · criterio', 'seen in · se ve en', 'points · puntos', 'lab 10'];
const RIGHT_HEAD = ['way', 'manera', 'points · puntos', 'advice left · consejos que deja'];

/** @param points of the grading that proved it */
export function mutantRow({ mistake, criterion, layer, lab10 }: Mutant, points: number): string {
  return row([mistake.en, mistake.es, criterion, LAYER[layer], String(points), lab10 ? String(lab10) : '']);
}

/** @param points of the grading that proved it */
export function rightRow({ way, leaves = [] }: Solution, points: number): string {
  return row([way.en, way.es, String(points), leaves.join(', ')]);
}

/** What was proven, as course/docs/homework-proof.md shows it. */
export function forDocs(mutants: string[], right: string[]): string {
  return `# The proof of the grader · La prueba del corrector

Written by \`npm run homework:prove\`, which grades each of these in full on a real Docker Engine: builds it, starts it, uses
it, starts it again. It fails where a mistake trips another criterion than its own, or a right solution loses a point
that it should have; such a row is taken out. With words behind it, as \`npm run homework:prove -- volume\`, it grades
anew what has one of them in its name, and leaves the other rows as they are.

Lo escribe \`npm run homework:prove\`, que corrige cada uno de estos casos por completo en un Docker Engine real: lo
construye, lo arranca, lo usa, lo arranca de nuevo. Falla donde un error hace caer otro criterio que el suyo, o una
solución correcta pierde un punto que le corresponde; esa fila se quita. Con palabras detrás, como
\`npm run homework:prove -- volume\`, corrige de nuevo lo que tiene alguna en su nombre (en inglés), y deja las demás filas.

## ${mutants.length} mistakes · ${mutants.length} errores

Each is the project's own solution with one mistake in it. Exactly one criterion is not met; those that build on it are
"not checked". It is seen in the files (files), in what \`docker compose config\` makes of them (config), or when it runs
(run).

Cada uno es la solución del propio proyecto con un error. Exactamente un criterio no se cumple; los que dependen de él
quedan «sin comprobar». Se ve en los archivos (files), en lo que \`docker compose config\` hace de ellos (config), o
cuando corre (run).

${[row(MUTANTS_HEAD), row(MUTANTS_HEAD.map(() => '---')), ...mutants].join('\n')}

## ${right.length} other right solutions · ${right.length} otras soluciones correctas

The project's own gets 100 points. Each of these gets all 80 that are required, and all advice but what is named.

La del propio proyecto obtiene 100 puntos. Cada una de estas obtiene los 80 requeridos, y todos los consejos menos los que
se nombran.

${[row(RIGHT_HEAD), row(RIGHT_HEAD.map(() => '---')), ...right].join('\n')}
`;
}

/** A row without the formatter's padding. */
export const unpadded = (line: string): string => line.replace(/ *\| */g, ' | ').trim();

function row(cells: string[]): string {
  return unpadded(`| ${cells.join(' | ')} |`);
}
