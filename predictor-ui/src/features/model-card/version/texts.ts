const en = {
  heading: 'Its version',
  version: 'Version: the day of its training and the first digits of its file’s SHA-256',
  trained: 'Trained on',
  rows: 'Rows',
  rowsText: (rows: string, leftOut: string) => `${rows} learned from, ${leftOut} left out`,
  seed: 'Seed',
  code: 'Training code, with its SHA-256',
  libraries: 'Libraries',
  file: 'Model file, with its SHA-256',
};

const es: typeof en = {
  heading: 'Su versión',
  version: 'Versión: el día del entrenamiento y las primeras cifras del SHA-256 del archivo',
  trained: 'Entrenado el',
  rows: 'Filas',
  rowsText: (rows, leftOut) => `aprendió de ${rows}; quedaron fuera ${leftOut}`,
  seed: 'Semilla',
  code: 'Código de entrenamiento, con su SHA-256',
  libraries: 'Bibliotecas',
  file: 'Archivo del modelo, con su SHA-256',
};

export const versionTexts = { en, es };
