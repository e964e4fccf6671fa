import { Stack } from '@mantine/core';
import { Comparison } from '../features/models/compare/comparison.tsx';
import { ModelsList } from '../features/models/list/models-list.tsx';
import { PinnedCard } from '../features/models/pinned-card.tsx';
import { ServingCard } from '../features/models/serving-card.tsx';
import { ModelsFrame } from '../features/models/tabs/models-frame.tsx';
import { modelsTexts } from '../features/models/texts.ts';
import { UploadCard } from '../features/models/upload/upload-card.tsx';
import { useModels } from '../features/models/use-models.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { QueryView } from '../shared/problems/query-view.tsx';
import { SkeletonRows } from '../shared/ui/skeleton-rows.tsx';

/** The versions of the model. For admins. */
export default function ModelsPage() {
  const t = useTexts(modelsTexts);
  return (
    <ModelsFrame title={t.title} intro={t.intro}>
      <Versions />
    </ModelsFrame>
  );
}

function Versions() {
  const { models, compared, full, choose, turn } = useModels();
  return (
    <Stack gap="lg">
      <QueryView query={models} waiting={<SkeletonRows rows={4} />}>
        {(data) => (
          <>
            {data.serving && !data.serving.pinned ? <ServingCard serving={data.serving} /> : <PinnedCard />}
            <ModelsList
              models={data}
              stale={models.isPlaceholderData}
              compared={compared}
              full={full}
              onChoose={choose}
              onTurn={turn}
            />
          </>
        )}
      </QueryView>
      {compared.length > 1 && <Comparison versions={compared} />}
      <UploadCard />
    </Stack>
  );
}
