/** Every text of `npm run model:import` in English. */
const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
const HELP = 'see: npm run model:import -- --help';

export const importEn = {
  importUsage: `npm run model:import -- FILE.onnx --data FILE.csv --target COLUMN --unit USD/year [options]
  Writes the manifest of an ONNX file that was trained elsewhere (scikit-learn's skl2onnx and others), beside a copy of
  it and some of its predictions, so that Aumento can serve it. Features, categories and ranges come from the table.

  --data FILE.csv        the rows that it was trained on, with a header row
  --target COLUMN        what it predicts
  --unit USD/year        in what: a currency a year, ISO 4217
  --test FILE.csv        rows that it has not seen: its errors and its band are measured on these
  --unseen               it has seen none of the rows of --data either
                         (without one of the two, the figures are marked as those of rows that it may have learned from)
  --features a,b,c       the columns of a table [N,k] in their order, where the graph takes one; '"a, b",c' with a comma
  --employee a=FIELD,…   columns that Aumento reads from the employee, and which field each is:
                         job, seniority, department, currentSalary, tenureYears, lastRating
  --target-level COLUMN  the column that is the seniority after the review
  --rating COLUMN        the column that is the review's rating, 1 to 5
  --kinds LIST           as for model:train; "size=ordinal:Small<Medium<Large", or codes: "region=categorical"
  --output NAME          which of the graph's outputs it predicts with (the first of numbers)
  --algorithm NAME       what the card calls it (ONNX model)
  --name NAME            name of the model (from the file's name)
  --out DIR              folder to write to (a new one of that name)
  --decimal, --delimiter, --encoding   as for model:train

SOURCE_DATE_EPOCH, in seconds since 1970, dates it; else it is today, in UTC.
AUMENTO_LANGUAGE=es speaks Spanish.`,
  importUnknownOption: (option: string, known: readonly string[]) =>
    `${option} is not an option. Known are ${known.map((name) => `--${name}`).join(', ')}; ${HELP}`,
  importNeedsValue: (option: string) => `--${option} was given no value. Write one after it, or leave it out; ${HELP}`,
  importTwice: (option: string) => `--${option} was given twice. Give it once.`,
  importNeedsFile: `Which model? Write: npm run model:import -- FILE.onnx --data FILE.csv --target COLUMN --unit USD/year`,
  importOneFile: (second: string) => `"${second}" is a second file. One model is imported at a time.`,
  importNeeds: (option: string) =>
    `--${option} is needed: npm run model:import -- FILE.onnx --data FILE.csv --target COLUMN --unit USD/year; ${HELP}`,
  importNoFile: (path: string) => `There is no file ${path}. Check the path.`,
  importBadUnit: (given: string) =>
    `--unit is "${given}"; allowed: the code of a currency (ISO 4217) in capitals and /year, such as USD/year or MXN/year. A prediction of something else cannot be a salary.`,
  importBothUnseen:
    '--test and --unseen were both given. Errors are measured on --test where it is given: leave --unseen out.',
  importBadField: (part: string, fields: readonly string[]) =>
    `"${part}" in --employee is not column=field. Fields are ${fields.join(', ')}, each at most once; such as current_salary=currentSalary`,
  importSourceTwice: (column: string) =>
    `"${column}" is given two meanings by --employee, --target-level and --rating. Give it one.`,
  importNotOnnx: (path: string, why: string) => `${path} cannot be loaded as an ONNX model: ${why}`,
  importBadInput: (name: string, given: string) =>
    `The model's input "${name}" is ${given}; allowed: string, float32, float64 or int64 of [N,1], [N] or [N,k] with k columns, N free. Convert it with such an input.`,
  importNoOutput: (given: string) =>
    `The model has no output of numbers (float32 or float64, [N,1] or [N]); it has ${given}. Convert a regression with one target.`,
  importUnknownOutput: (name: string, known: readonly string[]) =>
    `The model has no output of numbers "${name}". It has ${list(known)}.`,
  importNoColumn: (input: string, path: string, known: readonly string[]) =>
    `The model takes "${input}", and ${path} has no such column; it has ${list(known)}. Rename the column.`,
  importNeedsOrder: (input: string, columns: number) =>
    `The model takes ${columns} columns together ("${input}"), whose order the file does not say. Give it: --features a,b,c …`,
  importWrongCount: (given: number, wanted: number) =>
    `--features names ${given} columns, and the model takes ${wanted}. Name each once, in the order of training.`,
  importNoOrder:
    '--features is for a model that takes several columns in one input. This one names its inputs: leave it out.',
  importUnknownFeature: (option: string, column: string, known: readonly string[]) =>
    `${option} names "${column}", which the model does not take. It takes ${list(known)}.`,
  importTextNumber: (column: string) =>
    `"${column}" is text to the model, so that it cannot be numeric. Leave it out of --kinds.`,
  importNotCodes: (column: string, value: string) =>
    `"${column}" is a number to the model, and has the category "${value}". Only whole numbers can be categories of it.`,
  importConstant: (column: string, value: string) =>
    `"${column}" is "${value}" in every row of --data, so that it has no range and no categories to choose from. Give more rows, those of the training.`,
  importNeedsText: (column: string, field: string) =>
    `"${column}" comes from the employee's ${field}, which is a text, and the model takes a number there. Train it with the text, or ask for the column instead.`,
  importNeedsNumber: (column: string, field: string) =>
    `"${column}" comes from the employee's ${field}, which is a number, and the model takes a text there. Train it with the number, or ask for the column instead.`,
  importNoSeniority: (column: string, wanted: readonly string[]) =>
    `"${column}" has none of Aumento's levels, ${wanted.join(', ')}. Train with these words.`,
  importBadRating: (column: string) =>
    `"${column}" cannot be a review's rating: allowed are whole numbers from 1 to 5. Leave --rating out, or name another column.`,
  importWhole: (column: string, why: 'missing' | 'fraction') =>
    `"${column}" has ${why === 'missing' ? 'missing values' : 'fractions'}, and the model takes whole numbers (int64) there. Convert it with a float input.`,
  importUnknownCategory: (column: string, value: string, line: number) =>
    `Line ${line} of --test has "${value}" as "${column}", which no row of --data has. Give --data all rows of the training, or leave that one out.`,
  importCannotPredict: (line: number, why: string) => `The model cannot predict line ${line} of the table: ${why}`,
  importNotFinite: (line: number, given: string) =>
    `The model predicts ${given} for line ${line} of the table, which is no number. Look at its training.`,
  importTooFew: (rows: number, fewest: number) =>
    `--test has ${rows} rows; at least ${fewest} are needed to measure and to calibrate a band.`,
  importMeasured: (rows: string, seen: boolean) =>
    seen
      ? `Measured on ${rows} rows that it may have learned from: too good, and the band too narrow. Give --test FILE.csv.`
      : `Measured on ${rows} rows that it has not seen.`,
  importBand: (halfWidth: string, unit: string, coverage: string) =>
    `Band: ± ${halfWidth} ${unit}, from the errors on these rows; ${coverage} of them lay within bands calibrated without them.`,
  importAsked: (names: readonly string[]) =>
    `Asked for in the form: ${names.length > 0 ? list(names) : 'nothing'}. The rest comes from the employee.`,
};
