import type { WaterfallRow } from './waterfall.ts';
import classes from './why-section.module.css';

interface Props {
  row: WaterfallRow;
  /** From an amount to its position, in percent of the width. */
  place: (amount: number) => number;
}

/** One bar of the waterfall; the table around it has the same data. */
export function WaterfallBar({ row, place }: Props) {
  if ('at' in row) return <span className={classes.stand} style={{ left: `${place(row.at)}%` }} />;
  const [low, high] = [Math.min(row.from, row.to), Math.max(row.from, row.to)];
  return (
    <span
      className={classes.move}
      data-kind={row.kind}
      data-down={row.to < row.from || undefined}
      style={{ left: `${place(low)}%`, width: `${place(high) - place(low)}%` }}
    />
  );
}
