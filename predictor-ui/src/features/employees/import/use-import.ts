import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importEmployees } from '../../../generated/sdk.gen.ts';
import type { ImportField, ImportReport, ImportRequest } from '../../../generated/types.gen.ts';
import { offerUndo } from '../../../shared/undo/undo-store.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { useUndoImport } from './use-undo-import.ts';

interface Chosen {
  /** Part of the query key, in place of the file's content. */
  id: number;
  /** With the sheet's, of a workbook. */
  name: string;
  csv: string;
}

/** What somebody said about the file; what they did not, the API finds or asks. */
type Answers = Pick<ImportRequest, 'mapping' | 'dates'>;

const PREVIEW = 'import-preview';
let choices = 0;

/**
 * The steps of an import: choose a file, preview it, answer what it leaves open and preview again, write, undo.
 *
 * @param onDone tells what was written
 */
export function useImport(onDone: (created: number, changed: number) => string) {
  const undo = useUndoImport();
  const queryClient = useQueryClient();
  const [file, setFile] = useState<Chosen>();
  const [answers, setAnswers] = useState<Answers>({});
  const [refused, setRefused] = useState<Extract<ReadFile, { refused: unknown }>['refused']>();
  const preview = useQuery({
    queryKey: [PREVIEW, file?.id, answers],
    queryFn: file
      ? async ({ signal }) => (await importEmployees({ body: { csv: file.csv, ...answers }, signal })).data
      : skipToken,
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === file?.id ? last : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const apply = useMutation({
    mutationFn: async (body: { csv: string } & Answers) =>
      (await importEmployees({ body: { ...body, apply: true } })).data,
    onSuccess: ({ importId, created, changed }) => {
      if (importId) offerUndo({ message: onDone(created, changed), undo: () => undo(importId) });
      // Any employee may have changed.
      return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PREVIEW });
    },
  });

  async function choose(chosen: File) {
    const id = choices++;
    apply.reset();
    setAnswers({});
    setFile(undefined);
    setRefused(undefined);
    const read = await readFile(chosen);
    // Another one was chosen meanwhile.
    if (id !== choices - 1) return;
    if ('refused' in read) setRefused(read.refused);
    else setFile({ id, name: read.sheet ? `${chosen.name}, ${read.sheet}` : chosen.name, csv: read.csv });
  }

  return {
    file,
    refused,
    preview,
    apply,
    choose,
    answers,
    map: (field: ImportField, column: string | null) =>
      setAnswers({ ...answers, mapping: { ...answers.mapping, [field]: column } }),
    orderDates: (dates: Answers['dates']) => setAnswers({ ...answers, dates }),
    write: (mapping: ImportReport['mapping']) => file && apply.mutate({ csv: file.csv, ...answers, mapping }),
  };
}
