import type { WaterfallRow } from './waterfall.ts';
import classes from './why-section.module.css';

interface Props {
  row: WaterfallRow;
  /** From an amount to its place, in percent of the width. */
  place: (amount: number) => number;
}

/** One step of the waterfall. What it shows stands in the table around it. */
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
