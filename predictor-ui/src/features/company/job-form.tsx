import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { createJob, deleteJob, updateJob } from '../../generated/sdk.gen.ts';
import type { CountedJob, Job } from '../../generated/types.gen.ts';
import { FormQuestion } from '../../shared/forms/form-question.tsx';
import { KeptNote } from '../../shared/forms/kept-note.tsx';
import { useEditForm } from '../../shared/forms/use-edit-form.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { offerUndo } from '../../shared/undo/undo-store.ts';
import { FormProblem } from './form-problem.tsx';
import { type JobValues, jobBody, jobValues } from './job-draft.ts';
import { companyTexts } from './texts.ts';
import { useKnownJobs } from './use-known-jobs.ts';

interface Props {
  /** Undefined: a new one. */
  job?: CountedJob;
  onDone: () => void;
}

/** The form that adds a job or changes it. */
export function JobForm({ job, onDone }: Props) {
  const t = useTexts(companyTexts);
  const queryClient = useQueryClient();
  const { isKnown } = useKnownJobs();
  const form = useEditForm({
    draft: `job ${job?.id ?? 'new'}`,
    base: job as Job | undefined,
    valuesOf: jobValues,
    validate: ({ name }) => ({ name: name.trim() === '' && t.required }),
    ask: ({ name }, before) => {
      const after = name.trim();
      if (!before || before.name === after) return undefined;
      const known = isKnown(before.name);
      if (known === undefined) return { field: 'name', text: t.mayBeUnknown(before.name, after) };
      return known && !isKnown(after) ? { field: 'name', text: t.willBeUnknown(before.name, after) } : undefined;
    },
    send: async (values: JobValues, before) => {
      const body = jobBody(values);
      const path = { id: before?.id ?? '' };
      return before
        ? (await updateJob({ path, body: { ...body, version: before.version } })).data
        : (await createJob({ body })).data;
    },
    onSuccess: async ({ id, name, version }) => {
      const path = { id };
      const before = job;
      const undo = async () => {
        await (before ? updateJob({ path, body: { ...jobBody(jobValues(before)), version } }) : deleteJob({ path }));
        await queryClient.invalidateQueries();
      };
      if (version !== before?.version) offerUndo({ message: before ? t.changed(name) : t.added(name), undo });
      // Employees come with the name of their job.
      await queryClient.invalidateQueries();
    },
    onDone,
    unique: 'name',
  });
  const { field } = form;
  return (
    <form
      onSubmit={form.onSubmit}
      noValidate
      aria-label={job ? t.changeOf(job.name) : t.addJob}
      onKeyDown={form.onEscape(onDone)}
    >
      <Stack gap="sm">
        <KeptNote form={form} />
        <Group gap="sm" align="start" grow preventGrowOverflow={false}>
          {/* The form takes the place of the button that was pressed, and its focus. */}
          <TextInput {...field('name')} label={t.name} maxLength={100} autoComplete="off" autoFocus />
          <TextInput {...field('es')} label={t.inSpanish} placeholder={t.asName} maxLength={100} autoComplete="off" />
          <TextInput {...field('en')} label={t.inEnglish} placeholder={t.asName} maxLength={100} autoComplete="off" />
        </Group>
        <FormQuestion form={form} />
        <FormProblem
          error={form.problem}
          onTake={(now: Job) => {
            form.setBase(now);
            form.setValues(jobValues(now));
            form.forget();
          }}
        />
        <Group gap="xs">
          <Button type="submit" loading={form.isPending}>
            {t.save}
          </Button>
          <Button variant="default" onClick={() => form.cancel(onDone)}>
            {t.cancel}
          </Button>
        </Group>
        {form.dialog}
      </Stack>
    </form>
  );
}
