import '@mantine/core/styles/Badge.css';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Training } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { resultText } from './result-text.ts';
import { trainingsTexts } from './texts.ts';
import classes from './training-history.module.css';

/** The trainings that have ended, the newest first: what came of each, and why. */
export function TrainingHistory({ trainings }: { trainings: Training[] }) {
  const t = useTexts(trainingsTexts);
  return (
    <Card heading={t.history}>
      {trainings.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      ) : (
        <ol className={classes.list}>
          {trainings.map((training) => (
            <li key={training.id}>
              <Ended training={training} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function Ended({ training }: { training: Training }) {
  const { formats } = useI18n();
  const t = useTexts(trainingsTexts);
  const { state, version, error, automatic, askedBy, askedAt } = training;
  // Before the end it is a draft.
  const result = state === 'done' ? training.result : null;
  const variant = result?.promoted ? 'filled' : state === 'failed' ? 'light' : 'default';
  const outcome = result ? (result.promoted ? t.promoted : t.notPromoted) : t.states[state];
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Badge variant={variant} size="sm" tt="none" {...(state === 'failed' && { color: 'red' })}>
          {outcome}
        </Badge>
        <Text size="sm" c="dimmed">
          {t.asked(formats.moment(askedAt), automatic ? t.automatic : (askedBy ?? t.somebody))}
        </Text>
      </Group>
      <Text size="sm" maw="75ch">
        {error ?? resultText(training, t, formats).join(' ')}
      </Text>
      {result && version && (
        <Link className={classes.version} to="/models/version/$version" params={{ version }}>
          {t.version(version)}
        </Link>
      )}
    </Stack>
  );
}
