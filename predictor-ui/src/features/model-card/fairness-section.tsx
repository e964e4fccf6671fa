import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { TwoLines } from '../../shared/ui/two-lines.tsx';
import { AttributeAucs } from './attribute-aucs.tsx';
import { fairnessTexts } from './fairness-texts.ts';
import classes from './purpose-section.module.css';
import { SelectionRate } from './selection-rate.tsx';
import { modelCardTexts } from './texts.ts';

/** The large raises of each group, and which ratios are below four fifths; nothing if the manifest does not tell. */
export function FairnessSection({ manifest: { metrics } }: { manifest: Manifest }) {
  const { language, formats } = useI18n();
  const t = useTexts(fairnessTexts);
  const { by, others, group } = useTexts(modelCardTexts);
  const { fairness } = metrics;
  if (!fairness) return null;
  const { top, line, level, fewestPeople, minimumRaise, attributeAucs } = fairness;
  const names: Record<string, string> = others;
  const shown = Object.entries(fairness.by).filter(([, groups]) => groups.length > 0);
  const told = shown.flatMap(([, groups]) =>
    groups.flatMap(({ label, afterPolicy }) => (afterPolicy ? [{ name: label[language], ...afterPolicy }] : [])),
  );
  const below = told.filter(({ ratio }) => ratio < line);
  return (
    <Card heading={t.title} hint={t.hint(formats.share(top), formats.ratio(line))}>
      {shown.map(([name, groups]) => (
        <div key={name}>
          <h3 className={classes.heading}>{by(names[name] ?? name)}</h3>
          <DataTable
            caption={`${t.title}: ${by(names[name] ?? name)}`}
            head={[group, t.decided, t.predicted, t.afterPolicy]}
            rows={groups.map(({ label, people, decided, predicted, afterPolicy, ...one }) => ({
              key: one.group,
              cells: [
                <TwoLines key="group" first={label[language]} second={t.people(formats.number(people))} />,
                <SelectionRate key="decided" rate={decided} line={line} />,
                <SelectionRate key="predicted" rate={predicted} line={line} />,
                <SelectionRate key="afterPolicy" rate={afterPolicy} line={line} />,
              ],
            }))}
          />
        </div>
      ))}
      <ul className={classes.list} data-after>
        {below.map(({ name, ratio, high }) => (
          <li key={name}>
            {t.below(name, formats.ratio(ratio))} {high >= line && t.maybe}
          </li>
        ))}
        {below.length === 0 && <li>{told.length > 0 ? t.noneBelow : t.noneTold}</li>}
        <li>{t.policy(formats.money(minimumRaise))}</li>
        <li>{t.intervals(formats.share(level), formats.number(fewestPeople))}</li>
      </ul>
      {attributeAucs.length > 0 && <AttributeAucs aucs={attributeAucs} />}
    </Card>
  );
}
