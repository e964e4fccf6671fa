import type { ErrorComponentProps } from '@tanstack/react-router';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { Crashed } from './crashed.tsx';
import { isLostCode } from './lost-code.ts';
import { LostPage } from './lost-page.tsx';

/** Shown in place of a page that threw while rendering, or a part of which could not be loaded. */
export function Crash({ error }: Pick<ErrorComponentProps, 'error'>) {
  const { t } = useI18n();
  if (isLostCode(error)) return <LostPage />;
  return <Crashed title={t.app.crashed} hint={t.app.crashedHint} />;
}
