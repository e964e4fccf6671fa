import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listModelsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import type { ModelsPage } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import { shadowTexts } from './texts.ts';
import type { useShadow } from './use-shadow.ts';

const MOST_SHOWN = 100;

/** Chooses the version that runs in shadow. */
export function ChooseShadow({ choose }: Pick<ReturnType<typeof useShadow>, 'choose'>) {
  const t = useTexts(shadowTexts);
  const models = useQuery(listModelsOptions({ query: { page: 1, pageSize: MOST_SHOWN } }));
  return (
    <Card heading={t.choose} hint={t.chooseHint}>
      <QueryView query={models} waiting={<SkeletonRows rows={1} />}>
        {({ items, serving }) =>
          serving && !serving.pinned ? (
            <Choice versions={othersOf(items, serving.active)} choose={choose} />
          ) : (
            <Text size="sm">{t.pinned}</Text>
          )
        }
      </QueryView>
    </Card>
  );
}

function Choice({ versions, choose }: Pick<ReturnType<typeof useShadow>, 'choose'> & { versions: string[] }) {
  const t = useTexts(shadowTexts);
  const [chosen, setChosen] = useState<string>();
  const [first] = versions;
  if (!first) return <Text size="sm">{t.nobody}</Text>;
  const version = chosen ?? first;
  return (
    <Stack gap="sm">
      <Group align="end">
        <NativeSelect
          label={t.version}
          data={versions}
          value={version}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <Button loading={choose.isPending} onClick={() => choose.mutate(version)}>
          {t.start}
        </Button>
      </Group>
      {choose.isError && <ProblemNotice error={choose.error} />}
    </Stack>
  );
}

function othersOf(items: ModelsPage['items'], active: string): string[] {
  return items
    .filter(({ version, archivedAt }) => version !== active && archivedAt === null)
    .map(({ version }) => version);
}
