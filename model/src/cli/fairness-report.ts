import type { Manifest } from '../manifest/manifest.ts';
import type { Messages } from '../messages/en.ts';
import type { Language } from '../messages/language.ts';
import { textTable } from './text-table.ts';

/** What a salary model's card says besides the error: the raise, the year held out, who gets the large raises. */
export function fairnessReport({ metrics }: Manifest, m: Messages, language: Language): string[] {
  const { raise, temporal, fairness, byGroup } = metrics;
  const format = (options: Intl.NumberFormatOptions) => (value: number) => value.toLocaleString(language, options);
  const two = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const percent = format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const parts: string[] = [];
  if (raise) parts.push(m.raiseFit(two(raise.r2), raise.withoutPromotions ? two(raise.withoutPromotions.r2) : '–'));
  if (temporal) {
    const mae = temporal.mae.toLocaleString(language, { maximumSignificantDigits: 5 });
    parts.push(m.lastYear(temporal.from, mae, two(temporal.raiseR2), percent(temporal.coverage)));
  }
  if (!fairness) return parts;
  const coverageOf = (name: string, group: string) => {
    const scores = byGroup[name]?.find((one) => one.group === group);
    return scores === undefined ? '–' : percent(scores.coverage);
  };
  const rows = Object.entries(fairness.by).flatMap(([name, groups]) =>
    groups.map(({ label, people, group, afterPolicy: rate }) => [
      label[language],
      String(people),
      coverageOf(name, group),
      rate ? percent(rate.share) : m.tooFew,
      rate && rate.ratio < 1 ? `${two(rate.ratio)} (${two(rate.low)}–${two(rate.high)})` : '',
    ]),
  );
  parts.push(textTable([[m.largeRaises, m.people, m.coverage, m.share, m.ratio], ...rows]));
  const below = Object.values(fairness.by)
    .flat()
    .filter(({ afterPolicy }) => afterPolicy && afterPolicy.ratio < fairness.line)
    .map(({ label }) => label[language]);
  if (below.length > 0) parts.push(m.belowLine(two(fairness.line), below.join('; ')));
  const told = fairness.attributeAucs.map(
    ({ label, auc, low, high }) => `${label[language]} ${two(auc)} (${two(low)}–${two(high)})`,
  );
  if (told.length > 0) parts.push(m.told(told.join(', ')));
  return parts;
}
