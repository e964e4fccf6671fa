import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { importEmployeesFiles } from '../../../generated/sdk.gen.ts';
import type { ImportReport } from '../../../generated/types.gen.ts';
import { LARGEST_FILE, readFile } from './read-file.ts';

interface Chosen {
  name: string;
  csv: string;
}

type Mapping = ImportReport['mapping'];

/** A file's way: chosen, looked at, mapped otherwise and looked at again, written. */
export function useImport() {
  const queryClient = useQueryClient();
  const [file, setFile] = useState<Chosen>();
  const [tooLarge, setTooLarge] = useState(false);
  const look = useMutation({
    mutationFn: async ({ csv, mapping }: { csv: string; mapping?: Mapping }) =>
      (await importEmployeesFiles({ body: { csv, mapping } })).data,
  });
  const apply = useMutation({
    mutationFn: async (body: { csv: string; mapping: Mapping }) =>
      (await importEmployeesFiles({ body: { ...body, apply: true } })).data,
    // Anybody may have changed.
    onSuccess: () => queryClient.invalidateQueries(),
  });

  async function choose(chosen: File) {
    apply.reset();
    look.reset();
    setTooLarge(chosen.size > LARGEST_FILE);
    setFile(undefined);
    if (chosen.size > LARGEST_FILE) return;
    const csv = await readFile(chosen);
    setFile({ name: chosen.name, csv });
    look.mutate({ csv });
  }

  return {
    file,
    tooLarge,
    look,
    apply,
    choose,
    map: (mapping: Mapping) => file && look.mutate({ csv: file.csv, mapping }),
    write: (mapping: Mapping) => file && apply.mutate({ csv: file.csv, mapping }),
  };
}
