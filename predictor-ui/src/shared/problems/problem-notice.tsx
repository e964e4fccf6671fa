import { Button } from '@mantine/core';
import { useI18n } from '../i18n/i18n-context.ts';
import { Notice } from '../ui/notice.tsx';
import { asApiProblem } from './api-problem.ts';
import { problemText } from './problem-text.ts';

interface Props {
  error: unknown;
  onRetry?: () => void;
  retrying?: boolean;
}

/** Shows what went wrong, in the user's words, with a button to try again. */
export function ProblemNotice({ error, onRetry, retrying = false }: Props) {
  const { t, formats } = useI18n();
  const { title, hint } = problemText(asApiProblem(error), t, formats);
  return (
    <Notice tone="problem" title={title} role="alert">
      {hint}
      {onRetry && (
        <Button mt="sm" size="xs" variant="default" display="block" loading={retrying} onClick={onRetry}>
          {t.problem.retry}
        </Button>
      )}
    </Notice>
  );
}
