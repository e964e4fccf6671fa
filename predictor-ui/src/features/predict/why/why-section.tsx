import { VisuallyHidden } from '@mantine/core';
import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { featureValue } from '../../../shared/model/feature-value.ts';
import { useActiveModel } from '../../../shared/model/use-active-model.ts';
import { scaleOf } from '../../../shared/ui/scale.ts';
import { whyTexts } from './texts.ts';
import { amountsOf, type WaterfallRow, waterfall } from './waterfall.ts';
import { WaterfallBar } from './waterfall-bar.tsx';
import classes from './why-section.module.css';

/** What contributed to a prediction: a waterfall chart inside a table, from the average case to the new salary. */
export default function WhySection({ prediction }: { prediction: PredictionPreview }) {
  const { language, formats } = useI18n();
  const t = useTexts(whyTexts);
  const features = useActiveModel().data?.manifest.features;
  const { reasons } = prediction;
  if (!reasons) return <p className={classes.note}>{t.unknown}</p>;
  const rows = waterfall(prediction, reasons);
  const place = scaleOf(amountsOf(rows));

  function nameOf(row: WaterfallRow) {
    if (!('contribution' in row) || !row.contribution)
      return { name: t[row.kind as Exclude<typeof row.kind, 'feature'>] };
    const { feature: name, value, average } = row.contribution;
    const feature = features?.find((one) => one.name === name);
    const [own, usual] = [value, average].map((one) => featureValue(feature, one, language, formats)) as [
      string,
      string,
    ];
    return { name: feature?.label[language] ?? name, detail: own === usual ? t.same(own) : t.versus(own, usual) };
  }

  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t.heading}</h3>
      <p className={classes.note}>{t.intro(formats.money(reasons.base))}</p>
      <table className={classes.table}>
        <VisuallyHidden component="thead">
          <tr>
            <th scope="col">{t.what}</th>
            <td />
            <th scope="col">{t.effect}</th>
          </tr>
        </VisuallyHidden>
        <tbody>
          {rows.map((row) => {
            const { name, detail } = nameOf(row);
            const amount = 'at' in row ? formats.money(row.at) : formats.signedMoney(row.to - row.from);
            return (
              <tr key={name} data-stand={'at' in row || undefined}>
                <th scope="row">
                  {name}
                  {detail && <small>{detail}</small>}
                </th>
                <td className={classes.track} aria-hidden="true">
                  <WaterfallBar row={row} place={place} />
                </td>
                <td className={classes.amount}>{amount}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.note}>{t.exact}</p>
    </section>
  );
}
