import { Stack, Text } from '@mantine/core';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import { ChooseShadow } from './choose-shadow.tsx';
import { DifferencesCard } from './differences-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { LargestCard } from './largest-card.tsx';
import { ShadowCard } from './shadow-card.tsx';
import { shadowTexts } from './texts.ts';
import { useShadow } from './use-shadow.ts';

/** The version in shadow, compared with what was answered; or the choice of one. */
export function ShadowView() {
  const t = useTexts(shadowTexts);
  const { shadow, choose } = useShadow();
  return (
    <QueryView query={shadow} waiting={<SkeletonRows rows={4} />}>
      {({ report }) =>
        report ? (
          <Stack gap="lg">
            <ShadowCard report={report} choose={choose} />
            {report.difference ? (
              <>
                <DifferencesCard report={report} difference={report.difference} />
                <GroupsCard report={report} />
                <LargestCard report={report} />
              </>
            ) : (
              <Text>{t.nothing}</Text>
            )}
          </Stack>
        ) : (
          <ChooseShadow choose={choose} />
        )
      }
    </QueryView>
  );
}
