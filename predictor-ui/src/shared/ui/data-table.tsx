import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

interface Props {
  /** What the table says, for a person who jumps from one to the next. */
  caption: string;
  head: ReactNode[];
  /** Each row's cells; the first is the row's name. */
  /** Whether cells hold words, which may go on in the next line. */
  wrap?: boolean;
  rows: { key: string; cells: ReactNode[]; strong?: boolean }[];
}

/** A table of numbers: names on the left, numbers on the right; scrolls sideways where it must. */
export function DataTable({ caption, head, wrap, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={caption}>
      <table className={classes.table} data-wrap={wrap || undefined}>
        <VisuallyHidden component="caption">{caption}</VisuallyHidden>
        <thead>
          <tr>
            {head.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells], strong }) => (
            <tr key={key} data-strong={strong || undefined}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
