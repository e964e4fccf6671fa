import type { Delimiter } from '../table/delimiter.ts';
import type { Feature } from '../table/feature.ts';
import type { Decimal } from '../table/number-format.ts';

/** What is said of the data, in English. */
const columns = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const SIGNS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
const n = (count: number) => count.toLocaleString('en');

export const dataEn = {
  // How a file is read.
  unknownEncoding: (given: string, usual: readonly string[]) =>
    `"${given}" is no encoding. Give --encoding one of ${usual.join(', ')}, or another name that browsers know.`,
  notInEncoding: (path: string, encoding: string, usual: readonly string[]) =>
    `${path} is not text in ${encoding}. Give --encoding the one that it was saved in (${usual.join(', ')}), or save it as "CSV UTF-8".`,
  notText: (path: string) =>
    `${path} is not text in that encoding. Export a workbook as CSV; for a file of "Unicode text" give --encoding utf-16le.`,
  workbook: (path: string) => `${path} is a workbook, not CSV. Save it in the spreadsheet as "CSV UTF-8".`,
  webPage: (path: string) =>
    `${path} is a web page or XML, which some programs save as .xls. Open it in a spreadsheet and save it as "CSV UTF-8".`,
  whichDelimiter: (path: string, one: Delimiter, other: Delimiter) =>
    `${path} can be divided by ${SIGNS[one]} and by ${SIGNS[other]}, and nothing tells by which. Give --delimiter.`,
  badDelimiter: (given: string) =>
    `"${given}" cannot divide columns. Give --delimiter a comma, a semicolon, a bar (each in quotes) or the word tab; or leave it out, and the first rows decide.`,
  badDecimal: (given: string) => `"${given}" is no decimal sign. Give --decimal a point or a comma, in quotes.`,
  badList: (given: string) =>
    `${given} is not a list of columns. Separate names with commas, and put a name with a comma in double quotes: '"price, net",city'.`,
  oneColumn: (path: string, header: string) =>
    `The header of ${path} is one column, "${header}". If something else than a comma, a semicolon, a tab or a bar divides it, give --delimiter.`,
  mixedDecimals: (point: string, pointLine: number, comma: string, commaLine: number) =>
    `Line ${pointLine} has ${point}, with a decimal point, and line ${commaLine} has ${comma}, with a decimal comma. Write all numbers in one way.`,
  ambiguousNumber: (cell: string, line: number) =>
    `${cell} on line ${line} has either thousands or three decimals, and no other number of the file shows which. Give --decimal "," or --decimal ".".`,
  mixedThousands: (column: string, cell: string, line: number, other: string) =>
    `"${column}" has ${cell} on line ${line} beside numbers such as ${other}: the sign seems to separate thousands in some rows. Write all numbers in one way, or give --decimal.`,
  otherDecimal: (column: string, cell: string, line: number, decimal: string) =>
    `"${column}" has ${cell} on line ${line}, which is no number with "${decimal}" as the decimal sign. Give --decimal the sign of the whole file, or a kind for the column with --kinds.`,
  mixedUnits: (column: string, one: string, line: number, other: string, otherLine: number) =>
    `"${column}" has ${one} on line ${line} and ${other} on line ${otherLine}: these cannot be compared. Convert all to one unit, or leave the column out with --features.`,
  almostNumbers: (column: string, cell: string, line: number) =>
    `"${column}" holds numbers, but "${cell}" on line ${line}, so that they are categories. Correct that cell, empty it if the number is missing, or give the column's kind with --kinds.`,
  dates: (column: string, cell: string, line: number) =>
    `"${column}" holds dates or times as texts, such as "${cell}" on line ${line}. Replace them by a number, such as years until a certain day, or leave the column out with --features.`,
  onlyConstant: (path: string) =>
    `All columns of ${path} that the model may learn from have a single value. Give it at least one that differs from row to row.`,

  // What is suspicious.
  leadingZeros: (column: string, cell: string, line: number) =>
    `"${column}" has ${cell} on line ${line}: with leading zeros these are codes, so they are categories. Give ${column}=numeric in --kinds if they are amounts.`,
  threeDecimals: (column: string, cell: string) =>
    `"${column}" has three decimals in each number, as in ${cell}. If the sign separates thousands, give the other one as --decimal.`,
  missingWord: (column: string, cell: string, count: number) =>
    `"${column}" has "${cell}" in ${n(count)} rows, as a category. If it means that the value is missing, empty these cells.`,
  totalRow: (cell: string, line: number) =>
    `Line ${line} says "${cell}": it sums up other rows. Remove that row and others like it.`,
  sumsUp: (target: string, value: string, line: number) =>
    `"${target}" on line ${line} is ${value}, the sum of all other rows. Remove that row.`,
  farOff: (column: string, value: string, line: number, count: number) =>
    `"${column}" on line ${line} is ${value}, far from all other rows${count > 1 ? `, as in ${count} rows` : ''}. Correct or remove what is a mistake; such a value alone can decide the model.`,
  sameAsTarget: (column: string, target: string) =>
    `"${column}" tells "${target}" exactly: it seems to be made from it, perhaps in another currency or rounded. Leave it out with --features, since it will not be known before the target is.`,
  numbersRows: (column: string) =>
    `"${column}" seems to number the rows: each has another whole number. Leave it out with --features, or give ${column}=numeric in --kinds if it measures something.`,
  moments: (column: string, value: string) =>
    `"${column}" seems to hold moments in time, such as ${value}, which a form would ask for like this. Replace them by a number such as years until a certain day.`,
  collapses: (column: string, different: number, left: number, least: string) =>
    `"${column}" has ${n(different)} different numbers, of which the model sees ${n(left)}: they differ too little for their size, and it computes with seven digits. Subtract a constant from the column, such as ${least}.`,
  spellings: (column: string, names: readonly string[]) =>
    `"${column}" has ${columns(names)} as different categories. If they are the same, write them in one way.`,
  copiedRows: (copied: number, rows: number, different: number) =>
    `${n(copied)} of ${n(rows)} rows are copies of others; ${n(different)} differ. Copies are kept in one fold, so that none is measured on itself, but weigh as often as they stand there.`,
  tooGood: (r2: string) =>
    `R² is ${r2} on rows that the model has not seen: some columns together seem to hold the target. Leave out what will not be known before the target is.`,
  notUseful: (rows: number) =>
    `No model is clearly better than the mean of the target on these ${n(rows)} rows. Give more rows or columns that have to do with the target; nothing was written (--anyway writes it).`,
  uselessAnyway:
    'No model is clearly better than the mean of the target: what was written predicts hardly more than that.',
  refused: (sentence: string, more: number) =>
    `${sentence}${more > 0 ? ` (and ${n(more)} more, see the report)` : ''} Nothing was trained; --anyway trains all the same.`,

  // The report of the data.
  dataOf: (files: readonly string[], rows: number, features: number) =>
    `Data: ${files.join(', ')}: ${n(rows)} rows, ${n(features)} ${features === 1 ? 'column' : 'columns'} to learn from`,
  readAs: (encoding: string, delimiter: string, decimal: string) =>
    `Read as ${encoding}, columns divided by ${delimiter}, numbers with a decimal ${decimal}`,
  delimiterName: (sign: Delimiter) => SIGNS[sign],
  decimalName: (sign: Decimal) => ({ '.': 'point', ',': 'comma' })[sign],
  column: 'Column',
  kind: 'Kind',
  missing: 'Missing',
  different: 'Different',
  values: 'Values',
  kindName: (kind: Feature['kind'] | 'target') =>
    ({ numeric: 'number', categorical: 'category', ordinal: 'ordinal', target: 'target' })[kind],
  leftOutConstant: (column: string, value: string) =>
    `"${column}" is left out: it is "${value}" in every row, so that a model cannot learn from it.`,
  leftOutEmpty: (column: string) => `"${column}" is left out: it has no values.`,
  nothingSuspicious: 'Nothing suspicious was found.',
  suspicious: 'Suspicious:',
};
