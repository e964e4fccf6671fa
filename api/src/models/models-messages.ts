import { translate } from '../i18n/translate.ts';

export const alreadyThere = (version: string) =>
  translate({
    en: `The model version ${version} is registered already. Nothing was changed: a version never changes.`,
    es: `La versión ${version} del modelo ya está registrada. No se cambió nada: una versión no cambia nunca.`,
  });

export const activatedMeanwhile = (seen: string, now: string) =>
  translate({
    en: `Another version was activated meanwhile: you saw ${seen}, now ${now} is active. Nothing was changed: look at it, and decide again.`,
    es: `Entretanto se activó otra versión: viste ${seen} y ahora está activa ${now}. No se cambió nada: mírala y vuelve a decidir.`,
  });

export const isArchived = (version: string) =>
  translate({
    en: `The model version ${version} is archived. Take it out of the archive first.`,
    es: `La versión ${version} del modelo está archivada. Primero sácala del archivo.`,
  });

export const isInUse = (version: string) =>
  translate({
    en: `The model version ${version} answers at this moment. Activate another one first, or end its shadow.`,
    es: `La versión ${version} del modelo responde en este momento. Antes activa otra, o termina su sombra.`,
  });

export const isPinned = (served: string) =>
  translate({
    en: `The variable MODEL_MANIFEST pins ${served} on this server, and what is active in the registry is not followed. Start the API without it to activate versions here.`,
    es: `La variable MODEL_MANIFEST fija ${served} en este servidor, y no se sigue lo que esté activo en el registro. Inicia la API sin ella para activar versiones aquí.`,
  });

export const cannotBeLoaded = (version: string, reason: string) =>
  translate({
    en: `The model version ${version} cannot be loaded here: ${reason}. Nothing was changed.`,
    es: `La versión ${version} del modelo no se puede cargar aquí: ${reason}. No se cambió nada.`,
  });
