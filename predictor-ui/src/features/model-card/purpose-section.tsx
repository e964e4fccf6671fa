import { Text } from '@mantine/core';
import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { TextList } from './text-list.tsx';
import { modelCardTexts } from './texts.ts';

/** What the model is for, and its limitations. */
export function PurposeSection({ manifest: { intendedUse, limitations } }: { manifest: Manifest }) {
  const { language } = useI18n();
  const t = useTexts(modelCardTexts);
  return (
    <Card id="limits" heading={t.use}>
      <Text>{intendedUse[language]}</Text>
      <TextList heading={t.notFor} texts={limitations} />
    </Card>
  );
}
