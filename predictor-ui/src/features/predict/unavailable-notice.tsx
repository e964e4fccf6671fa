import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { asApiProblem } from '../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { CentredMessage } from '../../shared/ui/centred-message.tsx';

interface Props {
  /** The queries that failed. */
  queries: Pick<UseQueryResult<unknown, unknown>, 'error' | 'refetch' | 'isFetching'>[];
  onOther: () => void;
}

/** The employee or the model could not be loaded: unknown id, or an error. */
export function UnavailableNotice({ queries, onOther }: Props) {
  const { t } = useI18n();
  const error = queries[0]?.error;
  if (asApiProblem(error).status === 404) {
    return (
      <CentredMessage title={t.predict.unknownPerson} hint={t.predict.unknownPersonHint}>
        <Button mt="sm" variant="light" onClick={onOther}>
          {t.predict.choose}
        </Button>
      </CentredMessage>
    );
  }
  return (
    <ProblemNotice
      error={error}
      retrying={queries.some(({ isFetching }) => isFetching)}
      onRetry={() => {
        for (const query of queries) void query.refetch();
      }}
    />
  );
}
