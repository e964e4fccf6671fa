const en = {
  sending: (share: string) => `Sending: ${share}`,
  trying: 'It has arrived and is being tried. That can take some seconds.',
  refused: 'It was not added',
};

const es: typeof en = {
  sending: (share) => `Enviando: ${share}`,
  trying: 'Ya llegó y se está probando. Puede tardar unos segundos.',
  refused: 'No se agregó',
};

export const sendTexts = { en, es };
