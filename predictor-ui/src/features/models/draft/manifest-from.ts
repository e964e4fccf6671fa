import { categoriesOf } from './categories-text.ts';
import type { DraftFeature, DraftManifest } from './draft.ts';
import { type DraftValues, keyIn } from './draft-values.ts';

/** The draft's manifest with what was entered; what the form does not ask for stays as it was drafted. */
export function manifestFrom(draft: DraftManifest, values: DraftValues): object {
  const both = (name: string) => ({ es: values[`${name}/es`], en: values[`${name}/en`] });
  const { reviewRating: _, ...rest } = draft;
  const features = draft.features.map((feature, place) => featureFrom(feature, place, values));
  const heldOut = ['mae', 'rmse', 'r2', 'coverage', 'rows'].map((name) => [name, values[`metrics/heldOut/${name}`]]);
  return {
    ...rest,
    target: { ...draft.target, unit: values['target/unit'] },
    output: values.output,
    features,
    ...(values.reviewRating && { reviewRating: values.reviewRating }),
    band: { ...draft.band, halfWidth: values['band/halfWidth'], coverage: values['band/coverage'] },
    metrics: { ...draft.metrics, heldOut: { ...draft.metrics.heldOut, ...Object.fromEntries(heldOut) } },
    data: { ...draft.data, rows: values['data/rows'] },
    intendedUse: both('intendedUse'),
    limitations: limitationsFrom(values),
  };
}

function featureFrom(feature: DraftFeature, place: number, values: DraftValues): object {
  const of = (part: string) => values[keyIn(place, part)];
  const { categories: _, unit: __, integer: ___, range: ____, observed: _____, from: ______, ...rest } = feature;
  const [source, field] = String(of('source')).split(' ');
  const ends = (name: string) => ({ min: of(`${name}/min`), max: of(`${name}/max`) });
  return {
    ...rest,
    kind: of('kind'),
    source,
    ...(field !== undefined && field !== feature.name && { from: field }),
    label: { es: of('label/es'), en: of('label/en') },
    ...(of('kind') === 'numeric'
      ? { unit: of('unit') || null, integer: of('integer'), range: ends('range'), observed: ends('observed') }
      : { categories: categoriesOf(String(of('categories'))) }),
  };
}

/** One a line, the same lines in both languages. */
function limitationsFrom(values: DraftValues): object[] {
  const [es = [], en = []] = ['es', 'en'].map((language) =>
    String(values[`limitations/${language}`])
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
  return (es.length > en.length ? es : en).map((_, i) => ({ es: es[i] ?? en[i], en: en[i] ?? es[i] }));
}
