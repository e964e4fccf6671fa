import { categoriesOf } from './categories-text.ts';
import type { DraftManifest } from './draft.ts';
import { COUNTS, type DraftValues, FIGURES, keyIn } from './draft-values.ts';
import type { DraftTexts } from './texts.ts';

/** What the page can tell before the API tries the model: what is missing, and what is no number. */
export function checkDraft({ features }: DraftManifest, values: DraftValues, t: DraftTexts): Record<string, string> {
  const errors: Record<string, string> = {};
  const wantText = (key: string) => {
    if (String(values[key]).trim() === '') errors[key] = t.required;
  };
  const wantNumber = (key: string) => {
    if (typeof values[key] !== 'number') errors[key] = values[key] === '' ? t.required : t.noNumber;
    else if (COUNTS.includes(key) && !Number.isInteger(values[key])) errors[key] = t.noWhole;
  };
  if (!/^[A-Z]{3}\/year$/.test(String(values['target/unit']))) errors['target/unit'] = t.wrongUnit;
  wantText('output');
  for (const [place] of features.entries()) {
    for (const part of ['label/en', 'label/es']) wantText(keyIn(place, part));
    if (values[keyIn(place, 'kind')] === 'numeric') {
      for (const part of ['range/min', 'range/max', 'observed/min', 'observed/max']) wantNumber(keyIn(place, part));
    } else if (categoriesOf(String(values[keyIn(place, 'categories')])).length === 0) {
      errors[keyIn(place, 'categories')] = t.required;
    }
  }
  for (const figure of FIGURES) wantNumber(figure);
  for (const text of ['intendedUse/en', 'intendedUse/es']) wantText(text);
  return errors;
}
