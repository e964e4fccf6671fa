import type { ReactNode } from 'react';
import { Forbidden } from '../../../shared/page/forbidden.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { PageHeading } from '../../../shared/page/page-heading.tsx';
import { useMay } from '../../../shared/session/use-may.ts';
import { ModelsTabs } from './models-tabs.tsx';

interface Props {
  title: string;
  intro?: string;
  /** What can be done on the whole page, beside the title. */
  actions?: ReactNode;
  /** Rendered for admins only, so its requests are theirs. */
  children: ReactNode;
}

/** The frame of the pages about models: the tabs, the title. For admins. */
export function ModelsFrame({ title, intro, actions, children }: Props) {
  if (!useMay('admin')) return <Forbidden />;
  return (
    <Page useByApi>
      <ModelsTabs />
      <PageHeading title={title} {...(intro && { intro })}>
        {actions}
      </PageHeading>
      {children}
    </Page>
  );
}
