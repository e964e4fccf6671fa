const en = {
  add: 'Add a photo',
  replace: 'Replace the photo',
  remove: 'Remove the photo',
  hint: 'JPEG, PNG or WebP, or drop one here.',
  added: (name: string) => `${name} has a photo.`,
  replaced: (name: string) => `${name} has another photo.`,
  removed: (name: string) => `The photo of ${name} was removed.`,
  sending: 'The photo is being sent …',
};

const es: typeof en = {
  add: 'Agregar una foto',
  replace: 'Cambiar la foto',
  remove: 'Quitar la foto',
  hint: 'JPEG, PNG o WebP, o suelta una aquí.',
  added: (name) => `${name} tiene una foto.`,
  replaced: (name) => `${name} tiene otra foto.`,
  removed: (name) => `Se quitó la foto de ${name}.`,
  sending: 'Enviando la foto …',
};

export const photoTexts = { en, es };
