const set = (words: string) => new Set(words.split(' '));

/** Words that say so at either end of a name: `employee_id`, `ID Empleado`. */
const EITHER = set(
  'id ids uuid guid pid folio legajo cedula dni rut curp rfc nif nie cuil cuit ssn passport pasaporte nro #',
);
/** So do these, but those enrolled, or a file's pages, may be counted: `Matrícula 2024` of schools. */
const PERHAPS_EITHER = set('matricula expediente');
/** At the end, `Emp No`. */
const NUMBERS = set('no nr n num number numero');
/** At the end, or before a singular, `Código de empleado`. */
const CODES = set('code codigo key clave serial');
/** Alone. */
const ALONE = set('index indice idx row rows fila item record registro unnamed rowid rownumber recordid');

/**
 * Whether a column of this name identifies rows, if its values all differ. In English and Spanish. `Número de empleado`
 * perhaps does: so begins a count, such as `number of people`, and before a plural it is one.
 */
export function identifies(name: string): 'plainly' | 'perhaps' | 'no' {
  const words = name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}#]+/u)
    .filter(Boolean);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if ([first, last].some((word) => EITHER.has(word)) || NUMBERS.has(last) || CODES.has(last)) return 'plainly';
  if (words.length === 1 && ALONE.has(first)) return 'plainly';
  if ([first, last].some((word) => PERHAPS_EITHER.has(word))) return 'perhaps';
  if (last.endsWith('s')) return 'no';
  return CODES.has(first) ? 'plainly' : NUMBERS.has(first) ? 'perhaps' : 'no';
}
