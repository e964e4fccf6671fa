import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { ProblemNotice } from '../problems/problem-notice.tsx';
import { Page } from '../ui/page.tsx';
import classes from './session-gate.module.css';
import { sessionQuery } from './session-query.ts';

const SignInPage = lazy(() => import('./sign-in-page.tsx'));

/** Shows the page to who is signed in, and the sign-in view, at the same address, to who is not. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const session = useQuery(sessionQuery);
  if (session.data) return children;
  if (session.data === null)
    return (
      <Suspense fallback={<Page>{null}</Page>}>
        <SignInPage />
      </Suspense>
    );
  return (
    <Page>
      <div className={classes.centre}>
        {session.isError ? (
          <ProblemNotice error={session.error} onRetry={session.refetch} retrying={session.isFetching} />
        ) : (
          <Loader aria-label={t.session.checking} role="status" />
        )}
      </div>
    </Page>
  );
}
