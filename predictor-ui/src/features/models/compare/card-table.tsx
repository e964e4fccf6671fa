import { Text } from '@mantine/core';
import type { Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { cardSays } from './card-says.ts';
import { differing } from './differing.ts';
import { SaidTable } from './said-table.tsx';
import { compareTexts } from './texts.ts';

/** What the cards of versions say differently, besides figures and features. */
export function CardTable({ manifests }: { manifests: readonly Manifest[] }) {
  const { language, formats } = useI18n();
  const t = useTexts(compareTexts);
  const cards = manifests.map((manifest) => cardSays(manifest, language, formats, t));
  const { differ, same } = differing(
    Object.keys(cards[0] ?? {}).map((key) => ({
      key,
      name: (t as Record<string, unknown>)[key] as string,
      texts: cards.map((card) => card[key as keyof typeof card]),
    })),
  );
  return (
    <SaidTable
      title={t.card}
      what={t.says}
      versions={manifests.map(({ version }) => version)}
      rows={differ}
      nothing={t.unsaid}
    >
      {same.length > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {differ.length === 0 ? t.sameCard : t.alike(same.map(({ name }) => name).join(', '))}
        </Text>
      )}
    </SaidTable>
  );
}
