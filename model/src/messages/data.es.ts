import type { dataEn } from './data.en.ts';

/** Lo que se dice de los datos, en español. */
const columns = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
const SIGNS = { ',': 'comas', ';': 'puntos y coma', '\t': 'tabuladores', '|': 'barras' };
const n = (count: number) => count.toLocaleString('es');

export const dataEs: typeof dataEn = {
  unknownEncoding: (given, usual) =>
    `«${given}» no es una codificación. Da a --encoding una de ${usual.join(', ')}, u otro nombre que conozcan los navegadores.`,
  notInEncoding: (path, encoding, usual) =>
    `${path} no es texto en ${encoding}. Da a --encoding la codificación con que se guardó (${usual.join(', ')}), o guárdalo como «CSV UTF-8».`,
  notText: (path) =>
    `${path} no es texto en esa codificación. Exporta la hoja de cálculo como CSV; para un archivo de «Texto Unicode» da --encoding utf-16le.`,
  workbook: (path) => `${path} es un libro de Excel, no un CSV. Guárdalo en la hoja de cálculo como «CSV UTF-8».`,
  webPage: (path) =>
    `${path} es una página web o XML, que algunos programas guardan como .xls. Ábrelo en una hoja de cálculo y guárdalo como «CSV UTF-8».`,
  whichDelimiter: (path, one, other) =>
    `${path} puede dividirse por ${SIGNS[one]} y por ${SIGNS[other]}, y nada indica por cuál. Da --delimiter.`,
  badDelimiter: (given) =>
    `«${given}» no puede separar columnas. Da a --delimiter una coma, un punto y coma o una barra (entre comillas) o la palabra tab; o quítalo, y deciden las primeras filas.`,
  badDecimal: (given) => `«${given}» no es un signo decimal. Da a --decimal un punto o una coma, entre comillas.`,
  badList: (given) =>
    `${given} no es una lista de columnas. Separa los nombres con comas y pon entre comillas dobles el que contiene una: '"precio, neto",ciudad'.`,
  oneColumn: (path, header) =>
    `El encabezado de ${path} es una sola columna, «${header}». Si la separa otra cosa que comas, puntos y coma, tabuladores o barras, da --delimiter.`,
  mixedDecimals: (point, pointLine, comma, commaLine) =>
    `La línea ${pointLine} contiene ${point}, con punto decimal, y la línea ${commaLine} contiene ${comma}, con coma decimal. Escribe todos los números de la misma manera.`,
  ambiguousNumber: (cell, line) =>
    `${cell}, en la línea ${line}, tiene miles o tres decimales, y ningún otro número del archivo aclara cuál de los dos. Da --decimal "," o --decimal ".".`,
  mixedThousands: (column, cell, line, other) =>
    `«${column}» tiene ${cell} en la línea ${line} junto a números como ${other}: en algunas filas el signo parece separar miles. Escribe todos los números de la misma manera, o da --decimal.`,
  otherDecimal: (column, cell, line, decimal) =>
    `«${column}» tiene ${cell} en la línea ${line}, que no es un número si «${decimal}» es el signo decimal. Da a --decimal el signo de todo el archivo, o un tipo a la columna con --kinds.`,
  mixedUnits: (column, one, line, other, otherLine) =>
    `«${column}» tiene ${one} en la línea ${line} y ${other} en la línea ${otherLine}: no se pueden comparar. Convierte todo a una sola unidad, o deja la columna fuera con --features.`,
  almostNumbers: (column, cell, line) =>
    `«${column}» contiene números, pero también «${cell}» en la línea ${line}, así que son categorías. Corrige esa celda, vacíala si falta el número, o da el tipo de la columna con --kinds.`,
  dates: (column, cell, line) =>
    `«${column}» contiene fechas u horas como texto, por ejemplo «${cell}» en la línea ${line}. Cámbialas por un número, como los años hasta cierto día, o deja la columna fuera con --features.`,
  onlyConstant: (path) =>
    `Todas las columnas de ${path} de las que se puede aprender tienen un solo valor. Agrega al menos una que cambie de fila en fila.`,

  leadingZeros: (column, cell, line) =>
    `«${column}» tiene ${cell} en la línea ${line}: con ceros a la izquierda son códigos, así que se tratan como categorías. Si son cantidades, da ${column}=numeric en --kinds.`,
  threeDecimals: (column, cell) =>
    `«${column}» tiene tres decimales en cada número, como ${cell}. Si el signo separa miles, da el otro como --decimal.`,
  missingWord: (column, cell, count) =>
    `«${column}» tiene «${cell}» en ${n(count)} filas, como una categoría. Si significa que falta el valor, vacía esas celdas.`,
  totalRow: (cell, line) =>
    `La línea ${line} dice «${cell}»: resume otras filas. Quita esa fila y las que sean como ella.`,
  sumsUp: (target, value, line) =>
    `«${target}» es ${value} en la línea ${line}, la suma de todas las demás filas. Quita esa fila.`,
  farOff: (column, value, line, count) =>
    `«${column}» es ${value} en la línea ${line}, lejos de todas las demás filas${count > 1 ? `, igual que en otras hasta sumar ${count}` : ''}. Corrige o quita lo que sea un error; un valor así puede decidir el modelo él solo.`,
  sameAsTarget: (column, target) =>
    `«${column}» dice exactamente cuánto es «${target}»: parece calculada a partir de él, quizá en otra moneda o redondeada. Déjala fuera con --features, porque no se conocerá antes que el objetivo.`,
  numbersRows: (column) =>
    `«${column}» parece numerar las filas: cada una tiene un entero distinto. Déjala fuera con --features, o da ${column}=numeric en --kinds si mide algo.`,
  moments: (column, value) =>
    `«${column}» parece contener momentos en el tiempo, como ${value}, y un formulario los pediría así. Cámbialos por un número, como los años hasta cierto día.`,
  collapses: (column, different, left, least) =>
    `«${column}» tiene ${n(different)} números distintos, de los que el modelo ve ${n(left)}: se diferencian muy poco para su tamaño, y el modelo calcula con siete dígitos. Resta a la columna una constante, como ${least}.`,
  spellings: (column, names) =>
    `«${column}» tiene ${columns(names)} como categorías distintas. Si son la misma, escríbelas de una sola manera.`,
  copiedRows: (copied, rows, different) =>
    `${n(copied)} de ${n(rows)} filas son copias de otras; ${n(different)} son distintas. Las copias quedan en la misma parte, para que ninguna se mida consigo misma, pero pesan tantas veces como aparecen.`,
  tooGood: (r2) =>
    `R² es ${r2} en filas que el modelo no ha visto: algunas columnas juntas parecen contener el objetivo. Deja fuera lo que no se conocerá antes que él.`,
  notUseful: (rows) =>
    `Ningún modelo es claramente mejor que la media del objetivo en estas ${n(rows)} filas. Da más filas, o columnas que tengan que ver con el objetivo; no se escribió nada (--anyway lo escribe).`,
  uselessAnyway:
    'Ningún modelo es claramente mejor que la media del objetivo: lo que se escribió predice apenas más que ella.',
  refused: (sentence, more) =>
    `${sentence}${more > 0 ? ` (y ${n(more)} más, mira el informe)` : ''} No se entrenó nada; --anyway entrena de todos modos.`,

  dataOf: (files, rows, features) =>
    `Datos: ${files.join(', ')}: ${n(rows)} filas, ${n(features)} ${features === 1 ? 'columna' : 'columnas'} de las que aprender`,
  readAs: (encoding, delimiter, decimal) =>
    `Leído como ${encoding}, con columnas separadas por ${delimiter} y números con ${decimal} decimal`,
  delimiterName: (sign) => SIGNS[sign],
  decimalName: (sign) => ({ '.': 'punto', ',': 'coma' })[sign],
  column: 'Columna',
  kind: 'Tipo',
  missing: 'Faltan',
  different: 'Distintos',
  values: 'Valores',
  kindName: (kind) => ({ numeric: 'número', categorical: 'categoría', ordinal: 'ordinal', target: 'objetivo' })[kind],
  leftOutConstant: (column, value) =>
    `«${column}» queda fuera: es «${value}» en todas las filas, así que un modelo no puede aprender de ella.`,
  leftOutEmpty: (column) => `«${column}» queda fuera: no tiene valores.`,
  nothingSuspicious: 'No se encontró nada sospechoso.',
  suspicious: 'Sospechoso:',
};
