import { Box, Button, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listJobsOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { useEdit } from '../../shared/address/use-edit.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { CentredMessage } from '../../shared/ui/centred-message.tsx';
import { SkeletonRows } from '../../shared/ui/skeleton-rows.tsx';
import stacked from '../../shared/ui/stacked-table.module.css';
import table from '../../shared/ui/table.module.css';
import { JobForm } from './job-form.tsx';
import { JobRow } from './job-row.tsx';
import { companyTexts } from './texts.ts';
import { useKnownJobs } from './use-known-jobs.ts';

/** The company's jobs, how many people have each, and which the active model knows. */
export function JobsSection() {
  const t = useTexts(companyTexts);
  const { edit, close } = useEdit();
  // How many people have each may have changed on any other page.
  const jobs = useQuery({ ...listJobsOptions(), staleTime: 0 });
  const { isSettled, isKnown } = useKnownJobs();

  function predicted(name: string): string {
    const known = isKnown(name);
    if (known === undefined) return isSettled ? '–' : '';
    return known ? t.known : t.unknown;
  }

  return (
    <Card heading={t.jobs} hint={t.jobsHint}>
      <Box mb="md">
        {edit === 'new' ? (
          <JobForm onDone={close} />
        ) : (
          <Button
            id="edit-new"
            variant="light"
            renderRoot={(props) => <Link to="/settings" search={{ edit: 'new' }} resetScroll={false} {...props} />}
          >
            {t.addJob}
          </Button>
        )}
      </Box>
      <QueryView query={jobs} waiting={<SkeletonRows rows={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <CentredMessage title={t.noJobs} hint={t.noJobsHint} />
          ) : (
            <table className={`${table.table} ${stacked.stacked} ${stacked.twoLines}`} aria-label={t.jobs}>
              <thead>
                <tr>
                  <th scope="col">{t.job}</th>
                  <th scope="col">{t.people}</th>
                  <th scope="col">{t.predicted}</th>
                  <th scope="col">
                    <VisuallyHidden>{t.actions}</VisuallyHidden>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((job) =>
                  // What it asks before it renames a job depends on the model.
                  edit === job.id && isSettled ? (
                    <tr key={job.id}>
                      <td colSpan={4}>
                        <JobForm job={job} onDone={close} />
                      </td>
                    </tr>
                  ) : (
                    <JobRow key={job.id} job={job} predicted={predicted(job.name)} />
                  ),
                )}
              </tbody>
            </table>
          )
        }
      </QueryView>
    </Card>
  );
}
