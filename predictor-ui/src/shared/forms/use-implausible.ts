import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { formsTexts } from './texts.ts';

const FACTOR = 3;

/** A question where one salary is so far from another that a digit too many is likelier; undefined where it is not. */
export function useImplausible() {
  const { formats } = useI18n();
  const t = useTexts(formsTexts);
  return (before: number, after: number): string | undefined =>
    after >= before * FACTOR || after * FACTOR <= before
      ? t.implausible(formats.money(before), formats.money(after))
      : undefined;
}
