import { Text } from '@mantine/core';
import { useTexts } from '../i18n/use-texts.ts';
import { formsTexts } from './texts.ts';

/** Says that what was entered before the session ended is here again. */
export function KeptNote({ form }: { form: { isKept: boolean } }) {
  const t = useTexts(formsTexts);
  return form.isKept ? (
    <Text size="sm" role="status">
      {t.kept}
    </Text>
  ) : null;
}
