import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, lazy, type ReactNode, Suspense } from 'react';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { Page } from '../shared/page/page.tsx';
import { ProblemNotice } from '../shared/problems/problem-notice.tsx';
import { aboutQuery, sessionQuery } from '../shared/session/session-query.ts';
import classes from './session-gate.module.css';

const SignInPage = lazy(() => import('../pages/sign-in-page.tsx'));

/** Shows the page when somebody is signed in, else the sign-in page at the same address. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const session = useQuery(sessionQuery);
  const about = useQuery(aboutQuery);
  const failed = [session, about].find(({ isError, data }) => isError && data === undefined);
  // Another user begins with pages of their own: what the one before was entering is gone.
  // Amounts wait for their currency.
  if (session.data && about.data) return <Fragment key={session.data.id}>{children}</Fragment>;
  if (session.data === null)
    return (
      <Suspense fallback={<Page>{null}</Page>}>
        <SignInPage />
      </Suspense>
    );
  return (
    <Page>
      <div className={classes.centre}>
        {failed ? (
          <ProblemNotice error={failed.error} onRetry={failed.refetch} retrying={failed.isFetching} />
        ) : (
          <Loader aria-label={t.session.checking} role="status" />
        )}
      </div>
    </Page>
  );
}
