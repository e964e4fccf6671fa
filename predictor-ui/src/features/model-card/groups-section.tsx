import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { isMoney } from '../../shared/model/feature-value.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { TwoLines } from '../../shared/ui/two-lines.tsx';
import classes from './purpose-section.module.css';
import { modelCardTexts } from './texts.ts';

/** Error and raise by group: also by what is not a feature, such as gender. */
export function GroupsSection({ manifest: { metrics, features, target } }: { manifest: Manifest }) {
  const { language, formats } = useI18n();
  const t = useTexts(modelCardTexts);
  // Of gender and age there are no groups where nobody said them.
  const by = Object.entries(metrics.byGroup).filter(([, groups]) => groups.length > 0);
  if (by.length === 0) return null;
  const money = isMoney(target.unit);
  const [amount, signed] = money ? [formats.money, formats.signedMoney] : [formats.roughly, formats.roughly];
  const others: Record<string, string> = t.others;
  const share = (value: number | undefined) => (value === undefined ? '–' : formats.share(value));
  const few = metrics.fairness?.fewestPeople ?? 0;
  const sizeOf = (rows: number, people: number | undefined) =>
    people !== undefined && people < few
      ? t.tooFew(formats.number(rows), formats.number(people))
      : t.size(formats.number(rows));
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
            head={[t.group, t.errorAndBias, t.coverage, t.raises]}
            rows={groups.map(({ group, label, rows, people, mae, bias, ...one }) => ({
              key: group,
              cells: [
                <TwoLines key="group" first={label?.[language] ?? group} second={sizeOf(rows, people)} />,
                <TwoLines key="error" first={amount(mae)} second={bias === undefined ? '–' : signed(bias)} />,
                share(one.coverage),
                <TwoLines key="raise" first={share(one.meanActualRaise)} second={share(one.meanPredictedRaise)} />,
              ],
            }))}
          />
        </div>
      ))}
    </Card>
  );
}
