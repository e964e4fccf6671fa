import { Title, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import table from '../../../shared/ui/table.module.css';
import type { Said } from './differing.ts';
import classes from './said-table.module.css';

interface Props {
  title: string;
  /** The first column's head. */
  what: string;
  versions: readonly string[];
  rows: readonly Said[];
  /** Where a version says nothing that others do not. */
  nothing: string;
  /** What the versions agree on. */
  children: ReactNode;
}

/** What versions say differently; on a phone below each other. */
export function SaidTable({ title, what, versions, rows, nothing, children }: Props) {
  return (
    <div>
      <Title order={3} size="sm" mb={6}>
        {title}
      </Title>
      {rows.length > 0 && (
        <table className={`${table.table} ${classes.said}`}>
          <VisuallyHidden component="caption">{title}</VisuallyHidden>
          <thead>
            <tr>
              {[what, ...versions].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, texts }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {versions.map((version, index) => (
                  <td key={version} data-label={version}>
                    {texts[index]?.length === 0 && <span className={classes.nothing}>{nothing}</span>}
                    {texts[index]?.map((text) => (
                      <p key={text}>{text}</p>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {children}
    </div>
  );
}
