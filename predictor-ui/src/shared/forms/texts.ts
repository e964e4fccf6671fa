const en = {
  isThisRight: 'Is this right?',
  yes: 'Yes, it is right',
  no: 'No, change it',
  implausible: (before: string, after: string) =>
    `From ${before} to ${after} is three times as much or more, or a third or less.`,
  unsaved: 'Discard what you entered?',
  unsavedHint: 'It is not saved yet.',
  discard: 'Discard it',
  stay: 'Keep editing',
  kept: 'What you were entering when the session ended is here again.',
};

const es: typeof en = {
  isThisRight: '¿Es correcto?',
  yes: 'Sí, es correcto',
  no: 'No, cambiarlo',
  implausible: (before, after) => `De ${before} a ${after} hay el triple o más, o un tercio o menos.`,
  unsaved: '¿Descartar lo que escribiste?',
  unsavedHint: 'Todavía no está guardado.',
  discard: 'Descartarlo',
  stay: 'Seguir editando',
  kept: 'Lo que estabas escribiendo cuando se cerró la sesión está aquí de nuevo.',
};

export const formsTexts = { en, es };
