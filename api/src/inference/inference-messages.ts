import { translate } from '../i18n/translate.ts';

/** In an error about one. */
export const MODEL_NAME = { en: 'model', es: 'un modelo' };

export const noSuchVersion = (name: string, version: string) =>
  translate({
    en: `The model ${name} has no version ${version}, or it is archived. GET /v2/models/${name} lists the versions.`,
    es: `El modelo ${name} no tiene la versión ${version}, o está archivada. GET /v2/models/${name} lista las versiones.`,
  });

export const cannotBeServed = (version: string, reason: string) =>
  translate({
    en: `The version ${version} cannot be loaded here: ${reason}`,
    es: `La versión ${version} no se puede cargar aquí: ${reason}`,
  });

export const notAnInput = (names: string) =>
  translate({
    en: `is no input of the model; its inputs: ${names}`,
    es: `no es una entrada del modelo; tiene: ${names}`,
  });

export const notAnOutput = (names: string) =>
  translate({
    en: `is no output of the model; its outputs: ${names}`,
    es: `no es una salida del modelo; tiene: ${names}`,
  });

export const inputMissing = () =>
  translate({ en: 'is missing; the model needs it', es: 'falta; el modelo la necesita' });

export const inputTwice = () => translate({ en: 'stands twice; give it once', es: 'está dos veces; dala una vez' });

export const otherDatatype = (given: string, wanted: string) =>
  translate({
    en: `has the datatype ${given}; it must be ${wanted}`,
    es: `tiene el tipo ${given}; debe ser ${wanted}`,
  });

export const otherShape = (given: readonly number[], columns: number, most: number) =>
  translate({
    en: `has the shape [${given}]; it must be [N, ${columns}], with the same N for all inputs, 1 to ${most}`,
    es: `tiene la forma [${given}]; debe ser [N, ${columns}], con la misma N en todas las entradas, de 1 a ${most}`,
  });

export const otherLength = (given: number, wanted: number) =>
  translate({
    en: `has ${given} values; its shape asks for ${wanted}`,
    es: `tiene ${given} valores; su forma pide ${wanted}`,
  });

/** @param checks as of GET /health/ready */
export const notReady = (checks: Readonly<Record<string, string>>) => {
  const wrong = Object.entries(checks).flatMap(([name, state]) => (state === 'ok' ? [] : [`${name}: ${state}`]));
  return translate({ en: `Not ready: ${wrong.join('; ')}.`, es: `No está listo: ${wrong.join('; ')}.` });
};
