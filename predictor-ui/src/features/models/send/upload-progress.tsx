import '@mantine/core/styles/Progress.css';
import { Group, Loader, Progress, Text } from '@mantine/core';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { sendTexts } from './texts.ts';

/** How much is sent; then, that the server tries it. */
export function UploadProgress({ sent }: { sent: number }) {
  const { formats } = useI18n();
  const t = useTexts(sendTexts);
  if (sent < 1) {
    const text = t.sending(formats.share(sent));
    return (
      <div>
        <Text size="sm">{text}</Text>
        <Progress value={100 * sent} aria-label={text} />
      </div>
    );
  }
  return (
    <Group gap="sm" role="status">
      <Loader size="sm" />
      <Text size="sm">{t.trying}</Text>
    </Group>
  );
}
