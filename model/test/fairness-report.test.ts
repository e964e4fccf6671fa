import { expect, it } from 'vitest';
import { fairnessReport } from '../src/cli/fairness-report.ts';
import { messagesFor } from '../src/messages/language.ts';
import { manifest } from './support/salary-model.ts';

it.each(['en', 'es'] as const)('whoever trains reads what the card says of groups: %s', (language) => {
  const said = fairnessReport(manifest, messagesFor({ AUMENTO_LANGUAGE: language }), language).join('\n\n');
  const two = (value: number) => value.toFixed(2).replace('.', language === 'es' ? ',' : '.');
  const { fairness, raise, temporal } = manifest.metrics;
  for (const r2 of [raise?.r2, raise?.withoutPromotions?.r2, temporal?.raiseR2]) expect(said).toContain(two(r2 ?? 9));
  for (const { auc, label } of fairness?.attributeAucs ?? []) expect(said).toContain(`${label[language]} ${two(auc)}`);
  const lines = said.split('\n');
  const warning = lines.find((line) => line.startsWith(language === 'es' ? 'Por debajo de' : 'Below')) ?? '';
  const warned = warning.slice(warning.indexOf(': ') + 2, -1).split('; ');
  for (const { label, people, afterPolicy } of Object.values(fairness?.by ?? {}).flat()) {
    const line = lines.find((one) => one.startsWith(`${label[language]}  `)) ?? '';
    expect(line).toContain(` ${people} `);
    if (afterPolicy && afterPolicy.ratio < 1) expect(line).toContain(`${two(afterPolicy.ratio)} (`);
    if (afterPolicy) expect(warned.includes(label[language])).toBe(afterPolicy.ratio < 0.8);
  }
});

it('says nothing of people whom a model does not know', () => {
  const { fairness: _, raise: _1, temporal: _2, ...metrics } = manifest.metrics;
  expect(fairnessReport({ ...manifest, metrics }, messagesFor({}), 'en')).toEqual([]);
});
