import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { createJob, deleteJob } from '../../generated/sdk.gen.ts';
import type { CountedJob } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { mayMoveFocus } from '../../shared/page/may-move-focus.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { jobBody, jobValues } from './job-draft.ts';
import classes from './job-row.module.css';
import { companyTexts } from './texts.ts';

interface Props {
  job: CountedJob;
  /** Whether the active model predicts for it. */
  predicted: string;
}

/** A job in the table, and what can be done to it. */
export function JobRow({ job, predicted }: Props) {
  const { id, name, label, employees } = job;
  const { formats, language } = useI18n();
  const t = useTexts(companyTexts);
  const queryClient = useQueryClient();
  const row = useRef<HTMLTableRowElement>(null);
  const remove = useMutation({
    mutationFn: () => deleteJob({ path: { id } }),
    onSuccess: async () => {
      const undo = async () => {
        await createJob({ body: jobBody(jobValues(job)) });
        await queryClient.invalidateQueries();
      };
      offerUndo({ message: t.removed(name), undo });
      await queryClient.invalidateQueries();
      // With the row its focus is gone, or soon will be.
      if (mayMoveFocus(row.current)) document.getElementById('content')?.focus({ preventScroll: true });
    },
  });
  const people = t.count(formats.number(employees));
  const shown = label[language];
  return (
    <>
      <tr ref={row}>
        <td>
          {name}
          {shown !== null && shown !== name && (
            <Text size="sm" c="dimmed">
              {shown}
            </Text>
          )}
        </td>
        <td>
          <Link to="/employees" search={{ job: name }} aria-label={t.peopleOf(people, name)}>
            {people}
          </Link>
        </td>
        <td>{predicted}</td>
        <td className={classes.actions}>
          <Group gap="xs" justify="end">
            <Button
              id={`edit-${id}`}
              renderRoot={(props) => <Link to="/settings" search={{ edit: id }} resetScroll={false} {...props} />}
              size="xs"
              variant="default"
              aria-label={t.changeOf(name)}
            >
              {t.change}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={t.removeOf(name)}
              loading={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {t.remove}
            </Button>
          </Group>
        </td>
      </tr>
      {remove.isError && (
        <tr>
          <td colSpan={4}>
            <ProblemNotice error={remove.error} />
          </td>
        </tr>
      )}
    </>
  );
}
