import type { Training } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { trainingsTexts } from './texts.ts';

/** What each step has measured so far. */
export function FiguresTable({ figures }: Pick<Training, 'figures'>) {
  const { formats } = useI18n();
  const t = useTexts(trainingsTexts);
  return (
    <DataTable
      caption={t.figures}
      head={[t.step, t.mae, t.rmse, 'R²']}
      rows={figures.map(({ stage, mae, rmse, r2 }) => ({
        key: stage,
        cells: [
          t.learners[stage as keyof typeof t.learners] ?? t.stages[stage],
          formats.money(mae),
          formats.money(rmse),
          formats.fine(r2),
        ],
        strong: stage === 'fitting',
      }))}
    />
  );
}
