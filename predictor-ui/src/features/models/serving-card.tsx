import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ModelServing } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import classes from './models.module.css';
import { modelsTexts } from './texts.ts';
import { useActivate } from './use-activate.ts';

/** Which version predicts now, since when and by whom; and the way back to the one before. */
export function ServingCard({ serving }: { serving: ModelServing }) {
  const { formats } = useI18n();
  const t = useTexts(modelsTexts);
  const activate = useActivate();
  const { active, previous, served, changedAt, changedBy } = serving;
  const moment = formats.moment(changedAt);
  return (
    <Card heading={t.serving}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <div>
            <Link to="/models/version/$version" params={{ version: active }} className={classes.serving}>
              {active}
            </Link>
            <Text size="sm" c="dimmed">
              {changedBy ? t.since(moment, changedBy) : t.sinceStart(moment)} {previous && t.before(previous)}
            </Text>
          </div>
          {previous && (
            <Button
              variant="default"
              loading={activate.isPending}
              onClick={() => activate.mutate({ version: previous, replaces: active })}
            >
              {t.rollBack(previous)}
            </Button>
          )}
        </Group>
        {served !== active && (
          <Notice tone="problem" title={t.behind}>
            {t.behindHint(served, active)}
          </Notice>
        )}
        {activate.isError && <ProblemNotice error={activate.error} />}
      </Stack>
    </Card>
  );
}
