import { translate } from '../../i18n/translate.ts';
import { LIMITS } from './limits.ts';

const MOST_NAMED = 20;

export const cannotBeRead = (line: number) =>
  translate({
    en: `line ${line}: cannot be read as CSV, perhaps a quotation mark is missing or one too many`,
    es: `línea ${line}: no se puede leer como CSV; quizá falta o sobra una comilla`,
  });

export const noHeader = () =>
  translate({
    en: 'is empty; the first line has to name the columns',
    es: 'está vacío; la primera línea debe nombrar las columnas',
  });

export const noRows = () =>
  translate({
    en: 'has only the line with the names of the columns; write one person in each line below it',
    es: 'solo tiene la línea con los nombres de las columnas; escribe una persona en cada línea debajo',
  });

export const isWorkbook = () =>
  translate({
    en: 'is an Excel workbook (.xlsx), not CSV; on the page choose it as .xlsx, or save it in the spreadsheet as CSV',
    es: 'es un libro de Excel (.xlsx), no CSV; en la página elígelo como .xlsx, o guárdalo como CSV en la hoja de cálculo',
  });

export const isOldWorkbook = () =>
  translate({
    en: 'is a workbook of an old Excel (.xls) or has a password; save it in the spreadsheet as .xlsx or CSV, without a password',
    es: 'es un libro de un Excel antiguo (.xls) o tiene contraseña; guárdalo en la hoja de cálculo como .xlsx o CSV, sin contraseña',
  });

export const isWebPage = () =>
  translate({
    en: 'is a web page or XML, which some programs save as .xls; open it in a spreadsheet and save it as .xlsx or CSV',
    es: 'es una página web o XML, que algunos programas guardan como .xls; ábrelo en una hoja de cálculo y guárdalo como .xlsx o CSV',
  });

export const isNoText = () =>
  translate({
    en: 'is not a text file; save it in the spreadsheet as CSV UTF-8',
    es: 'no es un archivo de texto; guárdalo en la hoja de cálculo como CSV UTF-8',
  });

export const repeatedColumn = (name: string) =>
  translate({
    en: `has two columns called “${name}”; delete one or give it another name`,
    es: `tiene dos columnas llamadas «${name}»; elimina una o dale otro nombre`,
  });

export const severalColumns = (names: string) =>
  translate({
    en: `could be in more than one column: ${names}. Choose which, or delete the others`,
    es: `podría estar en más de una columna: ${names}. Elige en cuál, o elimina las otras`,
  });

export const sameColumn = (name: string) =>
  translate({
    en: `is to be read from “${name}”, which another field is read from already; each needs a column of its own`,
    es: `se leería de «${name}», de donde ya se lee otro dato; cada uno necesita su propia columna`,
  });

export const wholeName = (name: string) =>
  translate({
    en: `would be read from “${name}”, which seems to hold the whole name; split it into two columns, first name and last name. If it only holds first names, choose it as such`,
    es: `se leería de «${name}», que parece tener el nombre completo; divídela en dos columnas, nombre y apellidos. Si solo tiene nombres de pila, elígela como nombre`,
  });

export const noEmailColumn = (names: string) =>
  translate({
    en: `is in no column, and people are known by it; the first line has to name the columns, and it has: ${names}`,
    es: `no está en ninguna columna, y por él se reconoce a las personas; la primera línea debe nombrar las columnas, y tiene: ${names}`,
  });

export const noColumnForNew = () =>
  translate({
    en: 'is in no column of this file; people whom the company does not have yet need it',
    es: 'no está en ninguna columna de este archivo; hace falta para quienes aún no están en la empresa',
  });

export const whichDateOrder = (example: string) =>
  translate({
    en: `has dates that may be day/month or month/day, such as ${example}; say which`,
    es: `tiene fechas que pueden ser día/mes o mes/día, como ${example}; indica cuál`,
  });

export const tooManyColumns = (count: number) =>
  translate({
    en: `has ${count} columns; allowed: ${LIMITS.columns}. Leave out those that are not needed`,
    es: `tiene ${count} columnas; se admiten ${LIMITS.columns}. Omite las que no hacen falta`,
  });

export const tooLongHeader = () =>
  translate({
    en: `has a column whose name is longer than ${LIMITS.cell} characters; the first line has to name the columns`,
    es: `tiene una columna con un nombre de más de ${LIMITS.cell} caracteres; la primera línea debe nombrar las columnas`,
  });

export const tooManyRows = () =>
  translate({
    en: `has more than ${LIMITS.rows} rows; divide it into several files`,
    es: `tiene más de ${LIMITS.rows} filas; divídelo en varios archivos`,
  });

export const tooLongLine = (line: number) =>
  translate({
    en: `the row in line ${line} is too long for ${LIMITS.columns} columns of ${LIMITS.cell} characters; perhaps a quotation mark or a line break is missing`,
    es: `la fila en la línea ${line} es demasiado larga para ${LIMITS.columns} columnas de ${LIMITS.cell} caracteres; quizá falta una comilla o un salto de línea`,
  });

export const needsTooMuchMemory = () =>
  translate({
    en: 'needs too much memory to be read; divide it into several files',
    es: 'necesita demasiada memoria para leerse; divídelo en varios archivos',
  });

export const tooLongCell = (length: number) =>
  translate({
    en: `has ${length} characters; allowed: ${LIMITS.cell}`,
    es: `tiene ${length} caracteres; se admiten ${LIMITS.cell}`,
  });

export const tooManyCells = (has: number, columns: number) =>
  translate({
    en: `has ${has} cells, and the header ${columns}; a text with the separator in it needs quotation marks`,
    es: `tiene ${has} celdas y el encabezado ${columns}; un texto que contiene el separador necesita comillas`,
  });

export const standsAlready = (line: number) =>
  translate({ en: `stands in line ${line} already`, es: `ya está en la línea ${line}` });

export const neededForNew = () =>
  translate({
    en: 'is missing; somebody whose e-mail the company does not have yet needs it',
    es: 'falta; hace falta para alguien cuyo correo aún no está en la empresa',
  });

export const changedSince = (seen: number, now: number) =>
  translate({
    en: `is ${seen}, and now it is ${now}: somebody changed this person since the file was written. Export again, or leave this column out`,
    es: `es ${seen} y ahora es ${now}: alguien cambió a esta persona desde que se escribió el archivo. Exporta de nuevo u omite esta columna`,
  });

export const noSuchDepartment = (names: readonly string[]) => {
  const allowed = names.slice(0, MOST_NAMED).join(', ');
  return translate({
    en: `is no department; allowed: ${allowed}${names.length > MOST_NAMED ? ', …' : ''}`,
    es: `no es un departamento; se admite: ${allowed}${names.length > MOST_NAMED ? ', …' : ''}`,
  });
};

export const noSuchColumn = (name: string, columns: string) =>
  translate({
    en: `is “${name}”, which is no column of this file; allowed: ${columns}`,
    es: `es «${name}», que no es una columna de este archivo; se admite: ${columns}`,
  });

export const andMore = (count: number) => translate({ en: `and ${count} more`, es: `y ${count} más` });

export const addedMeanwhile = () =>
  translate({
    en: 'Somebody who is new in this file was added meanwhile. Nothing was written; look at the file again.',
    es: 'Alguien que es nuevo en este archivo se agregó entretanto. No se escribió nada; vuelve a revisar el archivo.',
  });
