import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ShadowReport } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { shadowTexts } from './texts.ts';
import type { useShadow } from './use-shadow.ts';

/** Which version runs in shadow, and how far it is. */
export function ShadowCard({
  report,
  choose,
}: Pick<ReturnType<typeof useShadow>, 'choose'> & { report: ShadowReport }) {
  const { formats } = useI18n();
  const t = useTexts(shadowTexts);
  const { version, since, answered, waiting, unanswered } = report;
  const said = [
    t.since(formats.moment(since)),
    t.answered(formats.number(answered)),
    waiting > 0 && t.waiting(formats.number(waiting)),
    unanswered > 0 && t.unanswered(formats.number(unanswered)),
  ];
  return (
    <Card heading={t.running(version)}>
      <Stack gap="sm">
        <Text size="sm">{said.filter(Boolean).join(' · ')}</Text>
        <Group>
          <Button variant="default" renderRoot={(props) => <Link to="/models" {...props} />}>
            {t.toVersions}
          </Button>
          <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate(null)}>
            {t.end}
          </Button>
        </Group>
        {choose.isError && <ProblemNotice error={choose.error} />}
      </Stack>
    </Card>
  );
}
