import type { Watch, WatchLight } from '../../generated/types.gen.ts';
import type { Language } from '../../shared/i18n/language.ts';
import { watchTexts } from './texts.ts';

type Looked = Pick<Watch, 'light' | 'features' | 'prediction' | 'error'>;

/** What the light of all is due to, and what it says nothing of: each a paragraph. */
export function summaryText(watch: Looked, language: Language, locale: string): string[] {
  const { sentences: t, ...names } = watchTexts[language];
  const { light, features, prediction, error } = watch;
  const list = (parts: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  const parts = [
    ...features.map((one) => ({ ...one, name: one.label[language].toLocaleLowerCase(language) })),
    { ...prediction, name: names.predictions },
    { ...error, name: names.decisions },
  ];
  const named = (of: WatchLight) => parts.filter((one) => one.light === of).map(({ name }) => name);
  const noReference = parts.some(({ unknown }) => unknown === 'no-reference');
  const unsaid = parts.filter((one) => one.light === 'grey' && one.unknown !== 'no-reference').map(({ name }) => name);
  const said: string[] = [];
  if (light === 'amber' || light === 'red') said.push(t[light](list(named(light))));
  if (light === 'green') said.push(named('grey').length > 0 ? t.partlyGreen(list(named('green'))) : t.green);
  if (noReference) said.push(t.noReference);
  if (light === 'grey' && !noReference) said.push(nothing(watch, t, list));
  else if (unsaid.length > 0) said.push(t.notKnown(list(unsaid)));
  return said;
}

/** Why there is no light at all. */
function nothing(
  { features, prediction, error }: Looked,
  t: (typeof watchTexts)['en']['sentences'],
  list: (parts: string[]) => string,
): string {
  const drifts = [...features, prediction];
  const fewPredictions = drifts.some(({ unknown }) => unknown === 'too-few');
  const fewDecisions = error.unknown === 'too-few';
  const reasons = [
    ...(fewPredictions && fewDecisions ? [t.few.both] : []),
    ...(fewPredictions && !fewDecisions ? [t.few.predictions] : []),
    ...(fewDecisions && !fewPredictions ? [t.few.decisions] : []),
    ...(drifts.some(({ unknown }) => unknown === 'too-few-in-training') ? [t.fewInTraining] : []),
    ...(error.unknown === 'seen' ? [t.seen] : []),
  ];
  return (fewPredictions || fewDecisions ? t.greyYet : t.grey)(list(reasons));
}
