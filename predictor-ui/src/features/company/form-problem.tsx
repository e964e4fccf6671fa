import { Button, Stack } from '@mantine/core';
import type { MouseEvent } from 'react';
import { ChangedFields } from '../../shared/changes/changed-fields.tsx';
import { fieldChanges } from '../../shared/changes/field-changes.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { companyTexts } from './texts.ts';

interface Props<T> {
  error: Error | null;
  /** Goes on from how it is now, without what was entered. */
  onTake: (now: T) => void;
}

/** What went wrong; of what somebody else changed meanwhile, how it is now. */
export function FormProblem<T>({ error, onTake }: Props<T>) {
  const t = useTexts(companyTexts);
  if (!error) return null;
  const current = asApiProblem(error).problem?.current;

  function take({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) {
    onTake(current as T);
    // This button is about to go, with the focus.
    form?.querySelector('input')?.focus();
  }

  return (
    <Stack gap="xs" align="start">
      <ProblemNotice error={error} />
      {current && (
        <>
          <section aria-label={t.asItIs}>
            <ChangedFields changes={fieldChanges({ before: null, after: toldOf(current) })} />
          </section>
          <Button size="xs" variant="default" onClick={take}>
            {t.takeAsItIs}
          </Button>
        </>
      )}
    </Stack>
  );
}

/** A job's labels are one object in the API. */
function toldOf({ id: _, version: __, jobs: ___, label, ...told }: Record<string, unknown>): Record<string, unknown> {
  const { es, en } = (label ?? {}) as { es?: unknown; en?: unknown };
  return { ...told, ...(es ? { labelEs: es } : {}), ...(en ? { labelEn: en } : {}) };
}
