import { translate } from '../../i18n/translate.ts';

const MOST_NAMED = 5;

export const changedAfterImport = (names: readonly string[]) => {
  const named = names.slice(0, MOST_NAMED).join(', ');
  const rest = names.length - MOST_NAMED;
  return translate({
    en: `This import can no longer be undone: since then ${named}${rest > 0 ? ` and ${rest} more` : ''} changed, or a prediction of theirs was saved. Nothing was changed now.`,
    es: `Esta importación ya no se puede deshacer: desde entonces cambió ${named}${rest > 0 ? ` y ${rest} más` : ''}, o se guardó una predicción suya. Ahora no se cambió nada.`,
  });
};
