import type { Language } from '../startup/language.ts';

/** What does not fit in a graph or in its manifest: what was given, what is allowed, what to do. */
export interface ModelMessages {
  notInManifest(name: string, given: string): string;
  wrongInput(name: string, given: string, wanted: string): string;
  columnsUnknown(name: string, given: string, features: number): string;
  wrongOutput(name: string, given: string): string;
  notNumbers(name: string, input: string, given: string): string;
  notWhole(name: string, input: string): string;
  noMissing(name: string, input: string): string;
  tooLarge(name: string, input: string): string;
  unlikeAlone(tried: string, alone: number, among: number): string;
  badDefault(name: string, given: string | number, allowed: string): string;
  repeatedFeature(name: string): string;
  reservedFeature(name: string): string;
  addressFeature(name: string): string;
  unknownFields(names: string, fields: string): string;
  fieldOfOther(name: string, source: string): string;
  fieldKind(name: string, field: string, kind: string, wanted: string): string;
  tenureWhole(name: string): string;
  noSeniority(name: string, given: string, wanted: string): string;
  undraftable(name: string, given: string, types: string): string;
  /** @param of a feature's name, or prediction */
  badDistribution(of: string): string;
}

export const modelMessages: Record<Language, ModelMessages> = {
  en: {
    notInManifest: (name, given) =>
      `its graph wants "${name}" (${given}), which its manifest does not have. Add a feature of that name; where it is a table of several columns, name it as "input" of each feature that is one of them, in their order`,
    wrongInput: (name, given, wanted) =>
      `"${name}" is ${given} in its graph; its manifest needs ${wanted}, N rows. Convert the model with such an input, or correct the manifest`,
    columnsUnknown: (name, given, features) =>
      `"${name}" is ${given} in its graph, which does not say how many columns it takes. Convert the model with an input of [None, ${features}], the features that its manifest gives it`,
    wrongOutput: (name, given) =>
      `the output "${name}" is ${given} in its graph; allowed: float32 or float64, [N,1] or [N]. Choose another output of the graph in its manifest, or convert a regression with one target`,
    notNumbers: (name, input, given) =>
      `"${input}" is ${given} in its graph, and "${name}", which feeds it, has categories that are no whole numbers. Convert the model with a string input, or give the numbers that stand for the categories`,
    notWhole: (name, input) =>
      `"${name}" feeds "${input}", which takes whole numbers only (int64), and its manifest does not say "integer": true with whole numbers as range, default and average. Say so, or convert the model with a float input`,
    noMissing: (name, input) =>
      `"${name}" may be missing, and feeds "${input}", whose int64 numbers have no value for that. Convert the model with a float input, or leave "missing" out`,
    tooLarge: (name, input) =>
      `the range of "${name}" goes beyond 9007199254740991, up to which whole numbers are exact, and it feeds "${input}" (int64). Give a smaller range`,
    unlikeAlone: (tried, alone, among) =>
      `it mixes the rows that it is given together: with ${tried} it predicts ${alone} alone and ${among} among others, so that one person would change another one's prediction. Convert the model without what looks at several rows at once`,
    badDefault: (name, given, allowed) =>
      `the default of "${name}" is ${given}; allowed: ${allowed}. Correct it, or leave "default" out`,
    repeatedFeature: (name) => `its manifest has two features "${name}". Give each a name of its own`,
    reservedFeature: (name) =>
      `a feature cannot be called "${name}", which every JavaScript object has. Call it otherwise, and name the graph's input in "input"`,
    addressFeature: (name) =>
      `a feature that is asked for cannot be called "${name}", which the page’s address has already. Call it otherwise, and name the graph's input in "input"`,
    unknownFields: (names, fields) =>
      `it wants ${names} of an employee; allowed: ${fields}. Say in "from" which of these a feature is, or ask for it with "source": "request"`,
    fieldOfOther: (name, source) =>
      `"${name}" has "from", a field of the employee, and the source "${source}". Leave one of them out, or make the source "employee"`,
    fieldKind: (name, field, kind, wanted) =>
      `"${name}" is ${kind} and comes from the employee's ${field}, which is ${wanted}. Correct its kind, or "from"`,
    tenureWhole: (name) =>
      `"${name}" takes whole numbers ("integer": true) and comes from tenureYears, days since the hire date divided by 365.25. Train with that fraction, and say "integer": false`,
    noSeniority: (name, given, wanted) =>
      `"${name}" is a seniority and knows ${given}; the company's are ${wanted}. Train with these words`,
    undraftable: (name, given, types) =>
      `the input "${name}" is ${given} in its graph; allowed: ${types}, of [N,1], [N] or [N, a number of columns], N free. Convert the model with such an input`,
    badDistribution: (of) =>
      `its data.distributions of "${of}" do not fit; allowed: each of its features once, with "rows" of each of its categories, or with "edges" of a number and "rows" of one bin more. Correct them, or leave "distributions" out`,
  },
  es: {
    notInManifest: (name, given) =>
      `su grafo pide «${name}» (${given}), que su manifiesto no tiene. Agrega una característica con ese nombre; si es una tabla de varias columnas, nómbrala en "input" de cada característica que sea una de ellas, en su orden`,
    wrongInput: (name, given, wanted) =>
      `«${name}» es ${given} en su grafo; su manifiesto necesita ${wanted}, N filas. Convierte el modelo con una entrada así, o corrige el manifiesto`,
    columnsUnknown: (name, given, features) =>
      `«${name}» es ${given} en su grafo, que no dice cuántas columnas recibe. Convierte el modelo con una entrada de [None, ${features}], las características que le da su manifiesto`,
    wrongOutput: (name, given) =>
      `la salida «${name}» es ${given} en su grafo; se admite: float32 o float64, [N,1] o [N]. Elige otra salida del grafo en su manifiesto, o convierte una regresión de un solo objetivo`,
    notNumbers: (name, input, given) =>
      `«${input}» es ${given} en su grafo, y «${name}», que la alimenta, tiene categorías que no son números enteros. Convierte el modelo con una entrada de texto, o da los números que representan las categorías`,
    notWhole: (name, input) =>
      `«${name}» alimenta «${input}», que solo recibe números enteros (int64), y su manifiesto no dice "integer": true con números enteros en rango, valor por defecto y promedio. Dilo así, o convierte el modelo con una entrada float`,
    noMissing: (name, input) =>
      `«${name}» puede faltar y alimenta «${input}», cuyos números int64 no tienen un valor para eso. Convierte el modelo con una entrada float, o quita "missing"`,
    tooLarge: (name, input) =>
      `el rango de «${name}» pasa de 9007199254740991, hasta donde los números enteros son exactos, y alimenta «${input}» (int64). Da un rango menor`,
    unlikeAlone: (tried, alone, among) =>
      `mezcla las filas que recibe juntas: con ${tried} predice ${alone} a solas y ${among} entre otras; una persona cambiaría la predicción de otra. Convierte el modelo sin lo que mira varias filas a la vez`,
    badDefault: (name, given, allowed) =>
      `el valor por defecto de «${name}» es ${given}; se admite: ${allowed}. Corrígelo, o quita "default"`,
    repeatedFeature: (name) => `su manifiesto tiene dos características «${name}». Dale a cada una su nombre`,
    reservedFeature: (name) =>
      `una característica no puede llamarse «${name}», que todo objeto de JavaScript tiene. Dale otro nombre, y nombra la entrada del grafo en "input"`,
    addressFeature: (name) =>
      `una característica que se pide no puede llamarse «${name}», que la dirección de la página ya tiene. Dale otro nombre, y nombra la entrada del grafo en "input"`,
    unknownFields: (names, fields) =>
      `pide ${names} de una persona; se admite: ${fields}. Di en "from" cuál de estos es una característica, o pídela con "source": "request"`,
    fieldOfOther: (name, source) =>
      `«${name}» tiene "from", un campo de la persona, y el origen "${source}". Quita uno de los dos, o pon el origen "employee"`,
    fieldKind: (name, field, kind, wanted) =>
      `«${name}» es ${kind} y viene del campo ${field} de la persona, que es ${wanted}. Corrige su tipo, o "from"`,
    tenureWhole: (name) =>
      `«${name}» recibe números enteros ("integer": true) y viene de tenureYears, los días desde la contratación entre 365,25. Entrena con esa fracción y di "integer": false`,
    noSeniority: (name, given, wanted) =>
      `«${name}» es un nivel y conoce ${given}; los de la empresa son ${wanted}. Entrena con estas palabras`,
    undraftable: (name, given, types) =>
      `la entrada «${name}» es ${given} en su grafo; se admite: ${types}, de [N,1], [N] o [N, un número de columnas], con N libre. Convierte el modelo con una entrada así`,
    badDistribution: (of) =>
      `sus data.distributions de «${of}» no encajan; se admite: cada una de sus características una vez, con "rows" de cada categoría, o con "edges" de un número y "rows" de un intervalo más. Corrígelas, o quita "distributions"`,
  },
};
