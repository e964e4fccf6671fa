import { textOfCategories } from './categories-text.ts';
import type { Drafted, DraftFeature } from './draft.ts';

/** What the form holds, by the path in the manifest with slashes: dots mean something to @mantine/form. */
export type DraftValues = Record<string, string | number | boolean>;

export const FIGURES = [
  'band/halfWidth',
  'band/coverage',
  'metrics/heldOut/mae',
  'metrics/heldOut/rmse',
  'metrics/heldOut/r2',
  'metrics/heldOut/coverage',
  'metrics/heldOut/rows',
  'data/rows',
] as const;
/** Those of them that count. */
export const COUNTS: readonly string[] = ['metrics/heldOut/rows', 'data/rows'];

export const keyOf = (path: string): string => path.replace(/^manifest\./, '').replaceAll('.', '/');
export const keyIn = (feature: number, part: string): string => `features/${feature}/${part}`;

/** The values that a form for a draft begins with. */
export function draftValues({ draft: { manifest } }: Drafted, currency: string): DraftValues {
  const { target, output, features, reviewRating, band, metrics, data, intendedUse, limitations } = manifest;
  const figures: Record<(typeof FIGURES)[number], number | null> = {
    'band/halfWidth': band.halfWidth,
    'band/coverage': band.coverage,
    'metrics/heldOut/mae': metrics.heldOut.mae,
    'metrics/heldOut/rmse': metrics.heldOut.rmse,
    'metrics/heldOut/r2': metrics.heldOut.r2,
    'metrics/heldOut/coverage': metrics.heldOut.coverage,
    'metrics/heldOut/rows': metrics.heldOut.rows,
    'data/rows': data.rows,
  };
  return {
    'target/unit': target.unit ?? `${currency}/year`,
    output,
    reviewRating: reviewRating ?? '',
    'intendedUse/en': intendedUse.en,
    'intendedUse/es': intendedUse.es,
    'limitations/en': limitations.map(({ en }) => en).join('\n'),
    'limitations/es': limitations.map(({ es }) => es).join('\n'),
    ...Object.fromEntries(FIGURES.map((figure) => [figure, figures[figure] ?? ''])),
    ...Object.fromEntries(features.flatMap(featureValues)),
  };
}

function featureValues(feature: DraftFeature, place: number): [string, string | number | boolean][] {
  const { kind, source, from, name, label, categories = [], unit, integer = false, range, observed } = feature;
  return [
    ['kind', kind],
    // Of the employee's row the field, too.
    ['source', source === 'employee' ? `employee ${from ?? name}` : source],
    ['label/en', label.en],
    ['label/es', label.es],
    ['categories', textOfCategories(categories)],
    ['unit', unit ?? ''],
    ['integer', integer],
    ['range/min', range?.min ?? ''],
    ['range/max', range?.max ?? ''],
    ['observed/min', observed?.min ?? ''],
    ['observed/max', observed?.max ?? ''],
  ].map(([part, value]) => [keyIn(place, part as string), value as string]);
}
