import { Button, CloseButton, Group, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { OneTimeLink as Made } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import classes from './one-time-link.module.css';
import { usersTexts } from './texts.ts';

interface Props {
  label: string;
  path: '/invitation' | '/password-reset';
  made: Made;
  onClose: () => void;
}

/** A link to hand to somebody. It is shown once: the database keeps only its hash. */
export function OneTimeLink({ label, path, made, onClose }: Props) {
  const { formats } = useI18n();
  const t = useTexts(usersTexts);
  const clipboard = useClipboard();
  // A fragment is not sent to servers, so it is in no log.
  const link = `${location.origin}${path}#${made.token}`;
  return (
    <section className={classes.link} aria-label={label}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Text fw={600}>{label}</Text>
        <CloseButton size="sm" aria-label={t.closeLink} onClick={onClose} />
      </Group>
      <Group gap="xs" mt={4} wrap="nowrap">
        <TextInput
          flex={1}
          readOnly
          autoFocus
          aria-label={label}
          value={link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button variant="light" onClick={() => clipboard.copy(link)}>
          <span aria-live="polite">{clipboard.copied ? t.copied : t.copy}</span>
        </Button>
      </Group>
      <Text size="sm" mt={6}>
        {t.linkOnce(made.email, formats.moment(made.expiresAt))}
      </Text>
    </section>
  );
}
