import { VisuallyHidden } from '@mantine/core';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { scaleOf } from '../../../shared/ui/scale.ts';
import { whyTexts } from './texts.ts';
import { amountsOf, type WaterfallRow } from './waterfall.ts';
import { WaterfallBar } from './waterfall-bar.tsx';
import classes from './why-section.module.css';

interface Props {
  rows: WaterfallRow[];
  textOf: (row: WaterfallRow) => { name: string; detail?: string };
}

/** The waterfall chart inside a table. */
export function WaterfallTable({ rows, textOf }: Props) {
  const { formats } = useI18n();
  const t = useTexts(whyTexts);
  const place = scaleOf(amountsOf(rows));

  function amountOf(row: WaterfallRow): string {
    if ('at' in row) return formats.money(row.at);
    const amount = formats.signedMoney(row.to - row.from);
    const error = row.kind === 'feature' ? row.contribution.standardError : undefined;
    return error === undefined ? amount : t.plusMinus(amount, formats.money(error));
  }

  return (
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
          const { name, detail } = textOf(row);
          return (
            <tr
              key={row.kind === 'feature' ? row.contribution.feature : row.kind}
              data-stand={'at' in row || undefined}
            >
              <th scope="row">
                {name}
                {detail && <small>{detail}</small>}
              </th>
              <td className={classes.track} aria-hidden="true">
                <WaterfallBar row={row} place={place} />
              </td>
              <td className={classes.amount}>{amountOf(row)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
