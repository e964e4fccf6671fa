import type { ModelSummary } from '../../../generated/types.gen.ts';
import type { Formats } from '../../../shared/i18n/formats.ts';
import type { Language } from '../../../shared/i18n/language.ts';
import type { modelsTexts } from '../texts.ts';

export const FIGURES = ['mae', 'rmse', 'r2', 'coverage', 'halfWidth', 'rows'] as const;

export type Figure = (typeof FIGURES)[number];

/** What a version was measured at, as texts. */
export function figuresOf(
  { metrics, rows }: Pick<ModelSummary, 'metrics' | 'rows'>,
  formats: Formats,
  amount: (value: number) => string,
): Record<Figure, string> {
  return {
    mae: amount(metrics.mae),
    rmse: amount(metrics.rmse),
    r2: formats.fine(metrics.r2),
    coverage: formats.share(metrics.coverage),
    halfWidth: amount(metrics.halfWidth),
    rows: formats.number(rows),
  };
}

/** Each figure's name. */
export const figureNames = (t: (typeof modelsTexts)[Language]): Record<Figure, string> => t;
