import { Button, Group, Text } from '@mantine/core';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { UploadProblem } from '../send/upload-problem.tsx';
import type { Drafted } from './draft.ts';
import { draftTexts } from './texts.ts';
import { useDraft } from './use-draft.ts';

/** Offers to draft the manifest of a file that came without one. */
export function OfferDraft({ model, onDrafted }: { model: File; onDrafted: (drafted: Drafted) => void }) {
  const t = useTexts(draftTexts);
  const draft = useDraft();
  return (
    <>
      <Group gap="sm">
        <Button
          variant="default"
          loading={draft.isPending}
          onClick={() => draft.mutate(model, { onSuccess: onDrafted })}
        >
          {t.offer}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {draft.isPending ? t.drafting : t.offerHint}
        </Text>
      </Group>
      {draft.isError && <UploadProblem error={draft.error} />}
    </>
  );
}
