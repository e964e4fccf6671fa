import { useJobs } from '../../../shared/company/use-jobs.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { featureValue } from '../../../shared/model/feature-value.ts';
import { fieldOf } from '../../../shared/model/features.ts';
import { useActiveModel } from '../../../shared/model/use-active-model.ts';
import type { Contribution, Why } from './bases.ts';
import { whyTexts } from './texts.ts';
import type { WaterfallRow } from './waterfall.ts';

/** What a row of the waterfall is called, and what it compares. */
export function useRowText({ base, contributions }: Why): (row: WaterfallRow) => { name: string; detail?: string } {
  const { language, formats } = useI18n();
  const t = useTexts(whyTexts);
  const features = useActiveModel().data?.manifest.features;
  const jobs = useJobs();
  const [versus, same] = base === 'today' ? [t.versusToday, t.sameAsToday] : [t.versusAverage, t.sameAsAverage];

  const featureOf = (name: string) => features?.find((one) => one.name === name);
  const labelOf = ({ feature, with: others }: Contribution) =>
    others.length > 0 ? t.levelChange : (featureOf(feature)?.label[language] ?? feature);

  /** Of a job what the company calls it, as everywhere else on the page. */
  const text = (name: string, value: string | number) => {
    const feature = featureOf(name);
    const isJob = feature && fieldOf(feature) === 'job' && jobs.names.includes(String(value));
    return isJob ? jobs.labelOf(String(value)) : featureValue(feature, value, language, formats);
  };

  /** A value of it; where today's level belongs to it, from which to which. */
  function textOf({ feature, with: [level], ...values }: Contribution, of: 'value' | 'from') {
    const own = text(feature, values[of]);
    if (!level) return own;
    const before = text(level.feature, level[of]);
    return before === own ? t.stays(own) : t.moves(before, own);
  }

  function compared(contribution: Contribution) {
    const [own, other] = [textOf(contribution, 'value'), textOf(contribution, 'from')];
    if (own === other) return same(own);
    // A promotion says by itself from where.
    return base === 'today' && contribution.with.length > 0 ? own : versus(own, other);
  }

  function asToday(contribution: Contribution) {
    const value = textOf(contribution, 'from');
    return contribution.with.length > 0 ? value : t.unchangedFeature(labelOf(contribution), value);
  }

  return (row) => {
    if (row.kind === 'unchanged') return { name: t.unchanged, detail: contributions.map(asToday).join('; ') };
    if (row.kind !== 'feature') return { name: t[row.kind] };
    return { name: labelOf(row.contribution), detail: compared(row.contribution) };
  };
}
