import { Box, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import type { Added } from '../send/add-model.ts';
import { uploadTexts } from './texts.ts';
import classes from './upload.module.css';

/** What was added, and what its trial measured. */
export function AddedNote({ added: { version, trial } }: { added: Added }) {
  const { formats } = useI18n();
  const t = useTexts(uploadTexts);
  const time = t.milliseconds(formats.fine(trial.millisecondsPerRow));
  return (
    <Box mt="sm">
      <Link to="/models/version/$version" params={{ version }} className={classes.added}>
        {t.added(version)}
      </Link>
      <Text size="sm" c="dimmed">
        {t.tried(formats.number(trial.rows), time, `${formats.number(trial.megabytes)} MB`)}
      </Text>
    </Box>
  );
}
