import type { Manifest, ModelFeature } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { featureValue } from '../../shared/model/feature-value.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DataTable } from '../../shared/ui/data-table.tsx';
import { modelCardTexts } from './texts.ts';

/** The model's features and their sources. */
export function FeaturesSection({ manifest: { features, average } }: { manifest: Manifest }) {
  const { language, formats } = useI18n();
  const t = useTexts(modelCardTexts);

  function values(feature: ModelFeature): string {
    const rises = feature.monotone ? `; ${t.rises}` : '';
    if (feature.kind !== 'numeric') return feature.categories.map(({ label }) => label[language]).join(', ') + rises;
    const [low, high] = [feature.observed.min, feature.observed.max].map((value) =>
      featureValue(feature, value, language, formats),
    ) as [string, string];
    return t.observed(low, high) + rises;
  }

  return (
    <Card heading={t.features}>
      <DataTable
        caption={t.features}
        head={[t.feature, t.from, t.values, t.average]}
        wrap
        rows={features.map((feature) => {
          const usual = average?.[feature.name];
          return {
            key: feature.name,
            cells: [
              feature.label[language],
              t.sources[feature.source],
              values(feature),
              usual === undefined ? '–' : featureValue(feature, usual, language, formats),
            ],
          };
        })}
      />
    </Card>
  );
}
