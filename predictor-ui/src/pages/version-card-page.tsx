import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ModelCard } from '../features/model-card/model-card.tsx';
import { modelCardTexts } from '../features/model-card/texts.ts';
import { ModelsTabs } from '../features/models/tabs/models-tabs.tsx';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { useActiveModel } from '../shared/model/use-active-model.ts';
import { versionOptions } from '../shared/model/version-options.ts';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { QueryView } from '../shared/problems/query-view.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Notice } from '../shared/ui/notice.tsx';

const route = getRouteApi('/models/version/$version');

/** The model card of any version, from its manifest. */
export default function VersionCardPage() {
  const { version } = route.useParams();
  const { language } = useI18n();
  const t = useTexts(modelCardTexts);
  const isAdmin = useMay('admin');
  const model = useQuery(versionOptions(version));
  const active = useActiveModel().data?.version;

  return (
    <Page useByApi>
      {isAdmin && <ModelsTabs />}
      <PageHeading
        title={t.titleOf(version)}
        intro={model.data && t.intro(version, model.data.manifest.algorithm.label[language])}
      />
      <QueryView query={model} waiting={<Skeleton height={600} />}>
        {({ manifest }) => (
          <>
            {active !== undefined && active !== version && (
              <div style={{ marginBottom: 'var(--mantine-spacing-lg)' }}>
                <Notice tone="policy" title={t.notActive}>
                  <Link to="/model">{t.toActive(active)}</Link>
                </Notice>
              </div>
            )}
            <ModelCard manifest={manifest} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
