import { Button } from '@mantine/core';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { importTexts } from './texts.ts';

/** Why an import was refused. Temporary problems can be retried with the same file. */
export function ImportProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t: common, formats } = useI18n();
  const t = useTexts(importTexts);
  const problem = asApiProblem(error);
  if (problem.status !== 429)
    return <ProblemNotice error={error} onRetry={problem.isTransient ? onRetry : undefined} />;
  return (
    <Notice tone="problem" title={t.busy} role="alert">
      {t.busyHint(formats.wait(problem.retryAfterSeconds ?? 1))}
      <Button mt="sm" size="xs" variant="default" display="block" onClick={onRetry}>
        {common.problem.retry}
      </Button>
    </Notice>
  );
}
