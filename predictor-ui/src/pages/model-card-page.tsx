import { Skeleton, Stack } from '@mantine/core';
import { AverageError } from '../features/model-card/average-error.tsx';
import { DataSection } from '../features/model-card/data-section.tsx';
import { ErrorsSection } from '../features/model-card/errors-section.tsx';
import { FairnessSection } from '../features/model-card/fairness-section.tsx';
import { FeaturesSection } from '../features/model-card/features-section.tsx';
import { GovernanceSection } from '../features/model-card/governance-section.tsx';
import { GroupsSection } from '../features/model-card/groups-section.tsx';
import { PointsSection } from '../features/model-card/points-section.tsx';
import { PurposeSection } from '../features/model-card/purpose-section.tsx';
import { QualitySection } from '../features/model-card/quality-section.tsx';
import { RaiseSection } from '../features/model-card/raise-section.tsx';
import { RangeSection } from '../features/model-card/range-section.tsx';
import { TemporalSection } from '../features/model-card/temporal-section.tsx';
import { modelCardTexts } from '../features/model-card/texts.ts';
import { VersionSection } from '../features/model-card/version/version-section.tsx';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { InCurrency } from '../shared/i18n/in-currency.tsx';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { currencyOf } from '../shared/model/currency-of.ts';
import { useActiveModel } from '../shared/model/use-active-model.ts';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { QueryView } from '../shared/problems/query-view.tsx';

/** The model card of the active model, from its manifest. */
export default function ModelCardPage() {
  const { language } = useI18n();
  const t = useTexts(modelCardTexts);
  const model = useActiveModel();

  return (
    <Page useByApi>
      <PageHeading
        title={t.title}
        intro={model.data && t.intro(model.data.version, model.data.manifest.algorithm.label[language])}
      />
      <QueryView query={model} waiting={<Skeleton height={600} />}>
        {({ manifest }) => (
          <InCurrency currency={currencyOf(manifest)}>
            <Stack gap="lg">
              <AverageError manifest={manifest} />
              <PurposeSection manifest={manifest} />
              <QualitySection manifest={manifest} />
              <RangeSection manifest={manifest} />
              <RaiseSection manifest={manifest} />
              <TemporalSection manifest={manifest} />
              <PointsSection manifest={manifest} />
              <ErrorsSection manifest={manifest} />
              <GroupsSection manifest={manifest} />
              <FairnessSection manifest={manifest} />
              <FeaturesSection manifest={manifest} />
              <DataSection manifest={manifest} />
              <VersionSection manifest={manifest} />
              <GovernanceSection manifest={manifest} />
            </Stack>
          </InCurrency>
        )}
      </QueryView>
    </Page>
  );
}
