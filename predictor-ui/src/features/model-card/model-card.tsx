import { Stack } from '@mantine/core';
import type { Manifest } from '../../generated/types.gen.ts';
import { InCurrency } from '../../shared/i18n/in-currency.tsx';
import { currencyOf } from '../../shared/model/currency-of.ts';
import { AverageError } from './average-error.tsx';
import { DataSection } from './data-section.tsx';
import { ErrorsSection } from './errors-section.tsx';
import { FairnessSection } from './fairness-section.tsx';
import { FeaturesSection } from './features-section.tsx';
import { GovernanceSection } from './governance-section.tsx';
import { GroupsSection } from './groups-section.tsx';
import { PointsSection } from './points-section.tsx';
import { PurposeSection } from './purpose-section.tsx';
import { QualitySection } from './quality-section.tsx';
import { RaiseSection } from './raise-section.tsx';
import { RangeSection } from './range-section.tsx';
import { TemporalSection } from './temporal-section.tsx';
import { VersionSection } from './version/version-section.tsx';

/** A model's card, from its manifest, in its own currency. */
export function ModelCard({ manifest }: { manifest: Manifest }) {
  return (
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
  );
}
