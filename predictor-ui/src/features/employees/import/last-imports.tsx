import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listImportsOptions } from '../../../generated/@tanstack/react-query.gen.ts';
import type { EmployeeImport } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { QueryView } from '../../../shared/problems/query-view.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import { Confirm } from '../../../shared/ui/confirm.tsx';
import { offerUndo } from '../../../shared/undo/undo-store.ts';
import { importTexts } from './texts.ts';
import { useUndoImport } from './use-undo-import.ts';

/** The last imports, each of which can be undone while nobody changed its people; nothing where there are none. */
export function LastImports() {
  const t = useTexts(importTexts);
  const imports = useQuery(listImportsOptions());
  if (imports.data?.items.length === 0) return null;
  return (
    <Card heading={t.last}>
      <QueryView query={imports} waiting={null}>
        {({ items }) => (
          <Stack gap="sm">
            {items.map((one) => (
              <LastImport key={one.id} done={one} />
            ))}
          </Stack>
        )}
      </QueryView>
    </Card>
  );
}

function LastImport({ done }: { done: EmployeeImport }) {
  const { formats } = useI18n();
  const t = useTexts(importTexts);
  const undo = useUndoImport();
  const [asking, setAsking] = useState(false);
  const back = useMutation({
    mutationFn: () => undo(done.id),
    onSuccess: () => offerUndo({ message: t.undone }),
  });
  const what = t.lastOne(formats.moment(done.importedAt), formats.number(done.created), formats.number(done.changed));
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {what}
          {done.importedBy && ` · ${done.importedBy}`}
        </Text>
        {done.canBeUndone && !asking && (
          <Button size="xs" variant="default" aria-label={t.undoThis(what)} onClick={() => setAsking(true)}>
            {t.undo}
          </Button>
        )}
      </Group>
      {asking && (
        <Confirm
          title={t.undoTitle}
          yes={t.undo}
          no={t.keep}
          pending={back.isPending}
          onYes={() => back.mutate()}
          onNo={() => setAsking(false)}
        >
          {t.undoHint(formats.number(done.created), formats.number(done.changed))}
        </Confirm>
      )}
      {back.isError && <ProblemNotice error={back.error} />}
    </div>
  );
}
