import { translate } from '../../i18n/translate.ts';

export const tooLong = (seconds: number) =>
  translate({
    en: `The trial of the model was not done after ${seconds} s. Honest models take one: send one without long loops, or a smaller one.`,
    es: `La prueba del modelo no terminó en ${seconds} s. A un modelo normal le basta uno: envía uno sin bucles largos, o más pequeño.`,
  });

export const tooMuchMemory = (megabytes: number) =>
  translate({
    en: `The model needs too much memory to be loaded and to predict; allowed: ${megabytes} MB. Send a smaller one.`,
    es: `El modelo necesita demasiada memoria para cargarse y predecir; se admiten ${megabytes} MB. Envía uno más pequeño.`,
  });

export const crashed = () =>
  translate({
    en: 'The runtime crashed when it loaded the model or predicted with it, in a process of its own. The file is damaged or made to do so; export the model again.',
    es: 'El motor se cayó al cargar el modelo o al predecir con él, en un proceso aparte. El archivo está dañado o hecho para eso; exporta el modelo de nuevo.',
  });

export const stopped = () =>
  translate({
    en: 'The trial of the model was ended before it was done, and nothing was kept. Send it again in a few seconds.',
    es: 'La prueba del modelo se detuvo antes de terminar y no se guardó nada. Envíalo otra vez en unos segundos.',
  });

export const notBegun = () =>
  translate({
    en: 'The process that tries models could not be started, so nothing was kept. Send it again in a few seconds; what went wrong was logged.',
    es: 'No se pudo iniciar el proceso que prueba los modelos y no se guardó nada. Envíalo otra vez en unos segundos; lo que falló quedó registrado.',
  });
