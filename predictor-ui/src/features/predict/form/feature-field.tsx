import { lazy, Suspense } from 'react';
import type { ModelFeature } from '../../../generated/types.gen.ts';
import type { FeatureValue } from '../../../shared/model/features.ts';
import { FeatureChoice } from './feature-choice.tsx';
import { FeatureScale, isShortScale } from './feature-scale.tsx';

// The current model has no such feature, so this is loaded on demand.
const FeatureNumber = lazy(() => import('./feature-number.tsx'));

interface Props {
  feature: ModelFeature;
  /** Said after a scale's own description. */
  hint?: string;
  value: FeatureValue | undefined;
  onChange: (value: FeatureValue) => void;
}

/** The field for a feature of the model's manifest. */
export function FeatureField({ feature, hint, value, onChange }: Props) {
  if (feature.kind !== 'numeric') return <FeatureChoice feature={feature} value={value} onChange={onChange} />;
  if (isShortScale(feature)) return <FeatureScale feature={feature} hint={hint} value={value} onChange={onChange} />;
  return (
    <Suspense fallback={null}>
      <FeatureNumber feature={feature} value={value} onChange={onChange} />
    </Suspense>
  );
}
