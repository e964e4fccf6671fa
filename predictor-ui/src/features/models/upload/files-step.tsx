import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import drop from '../../../shared/ui/drop.module.css';
import { Notice } from '../../../shared/ui/notice.tsx';
import { useFileDrop } from '../../../shared/ui/use-file-drop.ts';
import type { Drafted } from '../draft/draft.ts';
import { OfferDraft } from '../draft/offer-draft.tsx';
import type { Added } from '../send/add-model.ts';
import { UploadProblem } from '../send/upload-problem.tsx';
import { UploadProgress } from '../send/upload-progress.tsx';
import { ChosenFiles } from './chosen-files.tsx';
import { uploadTexts } from './texts.ts';
import type { useModelFiles } from './use-model-files.ts';
import { useUpload } from './use-upload.ts';

interface Props {
  chosen: ReturnType<typeof useModelFiles>;
  /** Begins anew. */
  onChoose: () => void;
  onDrafted: (drafted: Drafted) => void;
  onAdded: (added: Added) => void;
}

/** Chooses or takes the files of a version, and sends them. */
export function FilesStep({ chosen: { files, isKept, choose, remove }, onChoose, onDrafted, onAdded }: Props) {
  const t = useTexts(uploadTexts);
  const reset = useRef<() => void>(null);
  const { upload, sent } = useUpload(onAdded);
  const { model, manifest, unreadable } = files;
  const target = useFileDrop((_, all) => take(all));

  function take(taken: readonly File[]) {
    // Else the browser would not tell that the same file was chosen again, mended under its name.
    reset.current?.();
    if (upload.isPending || taken.length === 0) return;
    upload.reset();
    onChoose();
    void choose(taken);
  }

  return (
    <Stack gap="sm" align="stretch" className={drop.drop} {...target}>
      {isKept && (
        <Text size="sm" role="status">
          {t.kept}
        </Text>
      )}
      <Group gap="sm">
        <FileButton multiple onChange={take} accept=".onnx,.json,application/json" resetRef={reset}>
          {(props) => (
            <Button {...props} variant="light">
              {model || manifest ? t.chooseMore : t.choose}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t.drop}
        </Text>
      </Group>
      {(model || manifest) && <ChosenFiles files={files} locked={upload.isPending} onRemove={remove} />}
      {unreadable && (
        <Notice tone="problem" title={t.notJson(unreadable.name)} role="alert">
          {t.notJsonHint(unreadable.reason)}
        </Notice>
      )}
      {model && !manifest && <OfferDraft model={model} onDrafted={onDrafted} />}
      {model && manifest && (
        <Group gap="sm">
          <Button loading={upload.isPending} onClick={() => upload.mutate({ model, manifest })}>
            {t.send}
          </Button>
        </Group>
      )}
      {upload.isPending && <UploadProgress sent={sent} />}
      {upload.isError && <UploadProblem error={upload.error} />}
    </Stack>
  );
}
