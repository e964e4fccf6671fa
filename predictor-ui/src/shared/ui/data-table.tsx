import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import classes from './data-table.module.css';
import { listTexts } from './texts.ts';

interface Props {
  /** The name of the table's region. */
  caption: string;
  head: ReactNode[];
  /** Whether cells hold text, which may wrap. */
  wrap?: boolean;
  rows: { key: string; cells: ReactNode[]; strong?: boolean }[];
}

/** A table of numbers; each row's first cell is its name. It scrolls sideways where it is too wide. */
export function DataTable({ caption, head, wrap, rows }: Props) {
  const t = useTexts(listTexts);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t.tableOf(caption)}>
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
