import { Text } from '@mantine/core';
import type { Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { differing } from './differing.ts';
import { featureText } from './feature-text.ts';
import { SaidTable } from './said-table.tsx';
import { compareTexts } from './texts.ts';

/** What one version looks at and another does not, or otherwise. */
export function FeaturesTable({ manifests }: { manifests: readonly Manifest[] }) {
  const { language, formats } = useI18n();
  const t = useTexts(compareTexts);
  // As the first one calls it that has it.
  const names = new Map(
    [...manifests]
      .reverse()
      .flatMap(({ features }) => features.map(({ name, label }) => [name, label[language]] as const)),
  );
  const { differ, same } = differing(
    [...names].map(([key, name]) => ({
      ...{ key, name },
      texts: manifests.map(({ features }) => {
        const feature = features.find((one) => one.name === key);
        return feature ? [featureText(feature, language, formats, t)] : [];
      }),
    })),
  );
  return (
    <SaidTable
      title={t.features}
      what={t.feature}
      versions={manifests.map(({ version }) => version)}
      rows={differ}
      nothing={t.none}
    >
      <Text size="sm" c="dimmed" mt={6}>
        {differ.length === 0 ? t.sameFeatures : same.length > 0 && t.alike(same.map(({ name }) => name).join(', '))}
      </Text>
    </SaidTable>
  );
}
