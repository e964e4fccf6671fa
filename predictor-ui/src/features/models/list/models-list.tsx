import { Text, VisuallyHidden } from '@mantine/core';
import { useRef } from 'react';
import type { ModelsPage } from '../../../generated/types.gen.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { Pager } from '../../../shared/ui/pager.tsx';
import table from '../../../shared/ui/table.module.css';
import { modelsTexts } from '../texts.ts';
import { FIGURES, figureNames } from './figures-of.ts';
import { ModelRow } from './model-row.tsx';
import classes from './models-list.module.css';

interface Props {
  models: ModelsPage;
  stale: boolean;
  compared: readonly string[];
  /** Whether no more can be compared. */
  full: boolean;
  onChoose: (version: string, chosen: boolean) => void;
  onTurn: (page: number) => void;
}

/** The versions side by side. */
export function ModelsList({ models, stale, compared, full, onChoose, onTurn }: Props) {
  const t = useTexts(modelsTexts);
  const list = useRef<HTMLTableElement>(null);
  const { items, page, pageSize, total, serving } = models;
  const first = (page - 1) * pageSize;
  return (
    <Card label={t.title}>
      {total > 1 && (
        <Text size="sm" c="dimmed" mb="sm">
          {t.compareHint}
        </Text>
      )}
      <table
        ref={list}
        className={`${table.table} ${classes.models}`}
        aria-label={t.title}
        data-stale={stale || undefined}
      >
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t.compare}</VisuallyHidden>
            </th>
            <th scope="col">{t.version}</th>
            {FIGURES.map((figure) => (
              <th key={figure} scope="col" data-number>
                {figureNames(t)[figure]}
              </th>
            ))}
            <th scope="col">
              <VisuallyHidden>{t.actions}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((model) => (
            <ModelRow
              key={model.version}
              model={model}
              serving={serving}
              chosen={compared.includes(model.version)}
              full={full}
              onChoose={(chosen) => onChoose(model.version, chosen)}
            />
          ))}
        </tbody>
      </table>
      {total > items.length && (
        <Pager
          label={t.pages}
          list={list}
          first={first + 1}
          count={items.length}
          total={total}
          onPrevious={page > 1 ? () => onTurn(page - 1) : undefined}
          onNext={first + items.length < total ? () => onTurn(page + 1) : undefined}
        />
      )}
    </Card>
  );
}
