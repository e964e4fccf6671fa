import { MOST_INTEGER } from '../../database/integers.ts';
import { translate } from '../../i18n/translate.ts';
import type { FeatureRow } from '../manifest.schema.ts';

/** @param why of the runtime, or of check-model.ts in this language */
export const doesNotFit = (why: string) =>
  translate({
    en: `The model cannot be loaded, or does not fit its manifest or this service: ${short(why)}. Correct the manifest, or export the model again.`,
    es: `El modelo no se puede cargar, o no encaja con su manifiesto o con este servicio: ${short(why)}. Corrige el manifiesto o exporta el modelo de nuevo.`,
  });

export const wrongAnswer = (row: FeatureRow, why: string) =>
  translate({
    en: `The model does not answer every row that its manifest allows. Of ${told(row)}: ${short(why)}. Allowed: a finite number, and a scale of 0 or more. Narrow the ranges in the manifest, or train the model for them.`,
    es: `El modelo no responde a todas las filas que su manifiesto admite. De ${told(row)}: ${short(why)}. Se admite un número finito, y una escala de 0 o más. Reduce los rangos del manifiesto o entrena el modelo para ellos.`,
  });

export const tooLarge = (row: FeatureRow, amount: number) =>
  translate({
    en: `The model predicts more than can be stored: of ${told(row)}, its prediction or an end of its band is ${amount}. Allowed: amounts from −${MOST_INTEGER} to ${MOST_INTEGER}. Correct the band or narrow the ranges in the manifest, or train the model for them.`,
    es: `El modelo predice más de lo que se puede guardar: de ${told(row)}, su predicción o un extremo de su banda es ${amount}. Se admiten importes de −${MOST_INTEGER} a ${MOST_INTEGER}. Corrige la banda o reduce los rangos del manifiesto, o entrena el modelo para ellos.`,
  });

export const mixesRows = (row: FeatureRow, alone?: number, together?: number) => {
  const [one, other] = [alone, together].map((value) => (value === undefined ? '' : ` ${value}`));
  return translate({
    en: `The model mixes the rows that it is given together: of ${told(row)} it says${one || ' one thing'} alone and${other || ' something else'} among others. Allowed: each row by itself. Export it with a free number of rows, and nothing that adds them up.`,
    es: `El modelo mezcla las filas que recibe juntas: de ${told(row)} dice${one || ' una cosa'} a solas y${other || ' otra'} entre otras. Se admite solo cada fila por sí misma. Expórtalo con un número libre de filas y sin nada que las sume.`,
  });
};

export const changesItsAnswer = (row: FeatureRow) =>
  translate({
    en: `The model answers the same row twice with different numbers (${told(row)}); allowed: the same answer for the same row. Export it for inference, without anything random.`,
    es: `El modelo responde a la misma fila dos veces con números distintos (${told(row)}); se admite solo la misma respuesta para la misma fila. Expórtalo para inferencia, sin nada aleatorio.`,
  });

export const falls = (feature: string, from: FeatureRow, to: string | number, before: number, after: number) =>
  translate({
    en: `The manifest promises that the prediction never falls while ${feature} rises (monotone: increasing), and it does: from ${before} to ${after} when ${feature} goes from ${from[feature]} to ${to} (${told(from)}). Take the promise out of the manifest, or train the model with a monotone constraint.`,
    es: `El manifiesto promete que la predicción nunca baja al subir ${feature} (monotone: increasing), y baja: de ${before} a ${after} cuando ${feature} pasa de ${from[feature]} a ${to} (${told(from)}). Quita la promesa del manifiesto, o entrena el modelo con una restricción monótona.`,
  });

export const tooSlow = (milliseconds: number, most: number) =>
  translate({
    en: `The model takes ${milliseconds.toFixed(1)} ms for a row; allowed: ${most} ms. Train a smaller one.`,
    es: `El modelo tarda ${milliseconds.toFixed(1)} ms por fila; se admiten ${most} ms. Entrena uno más pequeño.`,
  });

const MOST = 300;

function told(row: FeatureRow): string {
  return short(
    Object.entries(row)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', '),
  );
}

/** Texts of the runtime and of the file, of any length, on one line. */
function short(text: string): string {
  const all = text.replace(/\s+/g, ' ').trim();
  const line = all.endsWith('.') ? all.slice(0, -1) : all;
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
