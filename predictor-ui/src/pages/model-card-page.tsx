import { Skeleton } from '@mantine/core';
import { ModelCard } from '../features/model-card/model-card.tsx';
import { modelCardTexts } from '../features/model-card/texts.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
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
        {({ manifest }) => <ModelCard manifest={manifest} />}
      </QueryView>
    </Page>
  );
}
