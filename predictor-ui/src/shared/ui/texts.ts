const en = {
  previous: 'Previous',
  next: 'Next',
  shown: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  shownAbout: (from: string, to: string, total: string) => `${from}–${to} of about ${total}`,
  tableOf: (caption: string) => `${caption}: table`,
  sortBy: (column: string) => `Sort by ${column}`,
};

const es: typeof en = {
  previous: 'Anterior',
  next: 'Siguiente',
  shown: (from, to, total) => `${from}–${to} de ${total}`,
  shownAbout: (from, to, total) => `${from}–${to} de unas ${total}`,
  tableOf: (caption) => `${caption}: tabla`,
  sortBy: (column) => `Ordenar por ${column}`,
};

export const listTexts = { en, es };
