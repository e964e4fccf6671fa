const set = (words: string) => new Set(words.split(' '));

/** Words that say so at either end of a name: `employee_id`, `ID Empleado`. */
const EITHER = set(
  'id ids uuid guid pid folio legajo cedula dni rut curp rfc nif nie cuil cuit ssn passport pasaporte matricula expediente nro #',
);
/** At the end, `Emp No`, or before a singular, `Número de empleado`: the number of employees is a count. */
const NUMBERS = set('no nr n num number numero code codigo key clave serial');
/** Alone. */
const ALONE = set('index indice idx row rows fila item record registro unnamed rowid rownumber recordid');

/** Whether a column of this name identifies rows, if its values all differ. In English and Spanish. */
export function isIdentifyingName(name: string): boolean {
  const words = name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}#]+/u)
    .filter(Boolean);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (EITHER.has(first) || EITHER.has(last) || NUMBERS.has(last)) return true;
  return words.length === 1 ? ALONE.has(first) : NUMBERS.has(first) && !last.endsWith('s');
}
