import { Skeleton, Stack } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { versionOptions } from '../../../shared/model/version-options.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { CardTable } from './card-table.tsx';
import { FeaturesTable } from './features-table.tsx';
import { FiguresTable } from './figures-table.tsx';
import { compareTexts } from './texts.ts';

/** What differs between versions, in the order in which they were chosen. */
export function Comparison({ versions }: { versions: readonly string[] }) {
  const t = useTexts(compareTexts);
  const all = useQueries({ queries: versions.map(versionOptions) });
  const failed = all.find(({ isError }) => isError);
  const manifests = all.flatMap(({ data }) => (data ? [data.manifest] : []));
  if (failed) return <ProblemNotice error={failed.error} onRetry={failed.refetch} retrying={failed.isFetching} />;
  return (
    <Card heading={t.title} hint={t.hint(`${versions[0]}`)}>
      {manifests.length === versions.length ? (
        <Stack gap="lg">
          <FiguresTable manifests={manifests} />
          <FeaturesTable manifests={manifests} />
          <CardTable manifests={manifests} />
        </Stack>
      ) : (
        <Skeleton height={360} />
      )}
    </Card>
  );
}
