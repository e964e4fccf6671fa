import { type Language, translate } from '../i18n/translate.ts';

export const alreadyOne = (id: string) =>
  translate({
    en: `The training ${id} waits or runs already, and there is only one at a time. Wait for its end, or cancel it.`,
    es: `El entrenamiento ${id} ya espera o está en marcha y solo hay uno a la vez. Espera a que termine o cancélalo.`,
  });

export const hasEnded = (id: string, state: string) =>
  translate({
    en: `The training ${id} has ended already (${state}): there is nothing to cancel.`,
    es: `El entrenamiento ${id} ya terminó (${state}): no hay nada que cancelar.`,
  });

export const isRegistering = (id: string) =>
  translate({
    en: `The training ${id} is done and its version is being registered, which takes a moment and cannot be cancelled.`,
    es: `El entrenamiento ${id} ya está hecho y se está registrando su versión, lo que tarda un momento y no se puede cancelar.`,
  });

/** A training whose worker ended again and again. */
export const interrupted = (times: number): Record<Language, string> => ({
  en: `The worker ended ${times} times in the middle of it, perhaps for want of memory: see its log, and start another training.`,
  es: `El proceso de entrenamiento terminó ${times} veces a la mitad, quizá por falta de memoria: mira su registro e inicia otro entrenamiento.`,
});

/** A training that ended in a way that it gives no reason for. */
export const endedWithout = (how: string): Record<Language, string> => ({
  en: `The training ended without a result (${how}); the worker’s log says more. Start another one.`,
  es: `El entrenamiento terminó sin resultado (${how}); el registro del proceso dice más. Inicia otro.`,
});

/** A model that the trial before registering has refused. */
export const notRegistered = (why: string): Record<Language, string> => ({
  en: `The new model was trained but not registered: ${why}`,
  es: `El modelo nuevo se entrenó, pero no se registró: ${why}`,
});

/** A model that is in the registry, and that this server cannot serve. */
export const notActivated = (why: string): Record<Language, string> => ({
  en: `The new model was trained and registered but not activated: ${why}`,
  es: `El modelo nuevo se entrenó y se registró, pero no se activó: ${why}`,
});

/** The note of a version. @param since of the reviews, how many the version before it had not seen */
export const learnedFrom = (reviews: number, since: number, before: string): string =>
  translate({
    en: `Trained on ${reviews} reviews, ${since} of which ${before} had not seen.`,
    es: `Entrenado con ${reviews} revisiones, de las que ${before} no había visto ${since}.`,
  });
