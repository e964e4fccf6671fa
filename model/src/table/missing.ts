/**
 * How files write that a number is missing: pandas' list
 * (https://pandas.pydata.org/docs/reference/api/pandas.read_csv.html, na_values), what spreadsheets show for an error in
 * English and Spanish, and what people type.
 */
const TOKENS = new Set(
  [
    '#n/a|#n/a n/a|#na|-1.#ind|-1.#qnan|-nan|1.#ind|1.#qnan|<na>|n/a|na|null|nan|none',
    '#n/d|#div/0!|#ref!|#¡ref!|#value!|#¡valor!|#num!|#¡num!|#¡div/0!|#name?|#¿nombre?|#null!|#¡nulo!|#error!|#####',
    '?|??|-|--|---|–|—|.|..|…|*|nd|n/d|n.d.|n. d.|n.a.|s/d|s.d.|s/i|nil|nat|inf|-inf|infinity|-infinity',
    'missing|unknown|undefined|(null)|(blank)|blank|sin dato|sin datos|no disponible|no aplica|ninguno|vacío|desconocido',
  ].flatMap((list) => list.split('|')),
);

/** Tokens that name nothing else, so that even among categories they stand for a value that is missing. */
const IN_TEXTS = /^(?:#.*|\?+|-+|–|—|<na>|n\/a|nan|null|\(null\)|n\/d|s\/d|nat)$/i;

/** Whether the cell of a column of numbers says that there is none. */
export const isMissingNumber = (cell: string): boolean => cell === '' || TOKENS.has(cell.toLowerCase());

/** Whether a category looks like a value that is missing. */
export const looksMissing = (cell: string): boolean => TOKENS.has(cell.toLowerCase()) && IN_TEXTS.test(cell);
