import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../../shared/page/may-move-focus.ts';
import { readDraft } from '../../../shared/session/drafts.ts';
import { Card } from '../../../shared/ui/card.tsx';
import type { Drafted } from '../draft/draft.ts';
import { DraftForm, MANIFEST_DRAFT } from '../draft/draft-form.tsx';
import type { Added } from '../send/add-model.ts';
import { AddedNote } from './added-note.tsx';
import { FilesStep } from './files-step.tsx';
import { uploadTexts } from './texts.ts';
import { useModelFiles } from './use-model-files.ts';

/** Adds a version: by its two files, or by the one and a manifest that is drafted from it and completed here. */
export function UploadCard() {
  const t = useTexts(uploadTexts);
  const card = useRef<HTMLDivElement>(null);
  const chosen = useModelFiles();
  const [drafted, setDrafted] = useState(() => readDraft<{ base: Drafted }>(MANIFEST_DRAFT)?.base);
  const [added, setAdded] = useState<Added>();

  /** What was pressed is gone: the focus goes to what comes next. */
  function end(change: () => void) {
    const isFree = mayMoveFocus(card.current);
    flushSync(change);
    if (isFree) card.current?.querySelector('button')?.focus();
  }

  return (
    <div ref={card}>
      <Card heading={t.heading} hint={t.hint}>
        {drafted ? (
          <DraftForm
            drafted={drafted}
            onAdded={(version) =>
              end(() => {
                setAdded(version);
                setDrafted(undefined);
                chosen.clear();
              })
            }
            onCancel={() => end(() => setDrafted(undefined))}
          />
        ) : (
          <FilesStep
            chosen={chosen}
            onChoose={() => setAdded(undefined)}
            onDrafted={setDrafted}
            onAdded={(version) =>
              end(() => {
                setAdded(version);
                chosen.clear();
              })
            }
          />
        )}
        <div role="status">{added && <AddedNote added={added} />}</div>
      </Card>
    </div>
  );
}
