import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useActiveModel } from '../predict/use-active-model.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { Page } from '../ui/page.tsx';
import { DataSection } from './data-section.tsx';
import { FeaturesSection } from './features-section.tsx';
import { GroupsSection } from './groups-section.tsx';
import { PointsSection } from './points-section.tsx';
import { PurposeSection } from './purpose-section.tsx';
import { QualitySection } from './quality-section.tsx';
import { modelCardTexts } from './texts.ts';

const API_CALLS = [{ method: 'GET', path: '/models/active' }] as const;

/** What the active model says of itself, all of it from its manifest. */
export default function ModelCardPage() {
  const { t: app, language } = useI18n();
  const t = useTexts(modelCardTexts);
  const model = useActiveModel();
  useDocumentTitle(`${t.title} · ${app.app.name}`);

  function content() {
    if (model.isError) return <ProblemNotice error={model.error} onRetry={model.refetch} retrying={model.isFetching} />;
    if (!model.data) return <Skeleton height={600} />;
    const { manifest } = model.data;
    return (
      <Stack gap="lg">
        <PurposeSection manifest={manifest} />
        <QualitySection manifest={manifest} />
        <PointsSection manifest={manifest} />
        <GroupsSection manifest={manifest} />
        <FeaturesSection manifest={manifest} />
        <DataSection manifest={manifest} />
      </Stack>
    );
  }

  return (
    <Page api={API_CALLS}>
      <Stack gap={4} mb="lg">
        <Title order={1} size="h2">
          {t.title}
        </Title>
        {model.data && (
          <Text c="dimmed">{t.intro(model.data.version, model.data.manifest.algorithm.label[language])}</Text>
        )}
      </Stack>
      {content()}
    </Page>
  );
}
