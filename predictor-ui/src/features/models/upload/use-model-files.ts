import { useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../../shared/session/drafts.ts';

export interface ModelFiles {
  model?: File;
  manifest?: File;
  /** What looks like a manifest and cannot be read: nothing else is sent in its place. */
  unreadable?: { name: string; reason: string };
}

const DRAFT = 'model files';

/** The two files that are chosen, in any order; they survive the end of the session, as what is typed does. */
export function useModelFiles() {
  const [isKept] = useState(() => readDraft<ModelFiles>(DRAFT) !== undefined);
  const [files, setFiles] = useState<ModelFiles>(() => readDraft<ModelFiles>(DRAFT) ?? {});

  function keep(next: ModelFiles) {
    setFiles(next);
    if (next.model || next.manifest) keepDraft(DRAFT, next);
    else dropDraft(DRAFT);
  }

  return {
    files,
    /** Whether they were chosen before the session ended. */
    isKept: isKept && files.model !== undefined,
    /** Tells by the content which is which. */
    async choose(chosen: readonly File[]) {
      let next: ModelFiles = { ...files };
      delete next.unreadable;
      for (const file of chosen) next = { ...next, ...(await read(file)) };
      keep(next);
    },
    remove: (name: 'model' | 'manifest') => {
      const { [name]: _, ...rest } = files;
      keep(rest);
    },
    clear: () => keep({}),
  };
}

async function read(file: File): Promise<ModelFiles> {
  // ONNX is protobuf, which begins with the number of its first field.
  if (!/^\s*[{["]/.test(await file.slice(0, 64).text())) return { model: file };
  try {
    JSON.parse(await file.text());
    return { manifest: file };
  } catch (error) {
    return { unreadable: { name: file.name, reason: error instanceof Error ? error.message : String(error) } };
  }
}
