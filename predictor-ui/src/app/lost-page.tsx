import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { Page } from '../shared/page/page.tsx';
import { Crashed } from './crashed.tsx';
import { reloadOnce } from './lost-code.ts';

/** In place of a page whose code could not be loaded: loads all anew, once, if the server answers. */
export function LostPage() {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<'reloading' | 'away' | 'lost'>('reloading');
  useEffect(() => {
    void reloadOnce().then(setOutcome);
  }, []);
  if (outcome === 'reloading')
    return (
      <Page>
        <Loader mx="auto" display="block" />
      </Page>
    );
  return outcome === 'away' ? (
    <Crashed title={t.problem.network} hint={t.problem.networkHint} />
  ) : (
    <Crashed title={t.app.crashed} hint={t.app.crashedHint} />
  );
}
