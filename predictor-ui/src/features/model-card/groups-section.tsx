import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import classes from './purpose-section.module.css';
import { modelCardTexts } from './texts.ts';

/** Error and raise by group: also by what is not a feature, such as gender. */
export function GroupsSection({ manifest: { metrics, features, target } }: { manifest: Manifest }) {
  const { language, formats } = useI18n();
  const t = useTexts(modelCardTexts);
  const by = Object.entries(metrics.byGroup);
  if (by.length === 0) return null;
  const money = target.unit === 'USD/year';
  const [amount, signed] = money ? [formats.money, formats.signedMoney] : [formats.roughly, formats.roughly];
  const others: Record<string, string> = t.others;
  const share = (value: number | undefined) => (value === undefined ? '–' : formats.share(value));
  function nameOf(name: string): string {
    const feature = features.find((one) => one.name === name);
    return feature?.label[language].toLocaleLowerCase(language) ?? others[name] ?? name;
  }
  return (
    <Card heading={t.groups} hint={t.groupsHint}>
      {by.map(([name, groups]) => (
        <div key={name}>
          <h3 className={classes.heading}>{t.by(nameOf(name))}</h3>
          <DataTable
            caption={t.by(nameOf(name))}
            head={[t.group, t.rows, t.mae, t.bias, t.decidedRaise, t.predictedRaise]}
            rows={groups.map(({ group, label, rows, mae, bias, meanActualRaise, meanPredictedRaise }) => ({
              key: group,
              cells: [
                label?.[language] ?? group,
                formats.number(rows),
                amount(mae),
                bias === undefined ? '–' : signed(bias),
                share(meanActualRaise),
                share(meanPredictedRaise),
              ],
            }))}
          />
        </div>
      ))}
    </Card>
  );
}
