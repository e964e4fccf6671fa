import type { Training } from '../../generated/types.gen.ts';
import type { Formats } from '../../shared/i18n/formats.ts';
import type { trainingsTexts } from './texts.ts';

/** Why a version was put in place, or was not, in sentences with the figures. */
export function resultText(
  { state, result, version }: Training,
  t: (typeof trainingsTexts)['en'],
  formats: Formats,
): string[] {
  if (state !== 'done' || !result) return [];
  const { reason, promoted, comparison } = result;
  const { with: other, unseen, unanswered, rows = 0, people = 0, before, after, gain, standardError } = comparison;
  const { number, money, roughly } = formats;
  const measured = (say: typeof t.better) =>
    before && after ? [say(number(rows), number(people), other, money(before.rmse), money(after.rmse))] : [];
  const left = unanswered > 0 && unanswered < unseen ? [t.unanswered(number(unanswered), other)] : [];
  const byHand = promoted ? [] : [t.byHand];
  switch (reason) {
    case 'better':
      return [...measured(t.better), ...left];
    case 'not-better': {
      const margin = gain !== undefined && standardError ? [t.margin(roughly(gain / standardError))] : [];
      return [...measured(t.notBetter), ...margin, ...left, ...byHand];
    }
    case 'too-few':
      return [t.tooFew(number(unseen), number(people), other), ...left, ...byHand];
    case 'nothing-new':
      return [t.nothingNew(other), ...byHand];
    case 'incomparable':
      return [t.why[comparison.why ?? 'fails']((comparison.names ?? []).join(', '), other), ...byHand];
    case 'same-model':
      return [t.sameModel(version ?? '')];
    case 'pinned':
      return [t.pinned, ...measured(t.notBetter)];
    case 'active-changed':
      return [t.activeChanged(other), ...measured(t.notBetter), ...byHand];
  }
}
