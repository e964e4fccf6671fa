import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { getEmployeesOptions } from '../generated/@tanstack/react-query.gen.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { Card } from '../ui/card.tsx';
import { Page } from '../ui/page.tsx';
import { PredictionPanel } from './answer/prediction-panel.tsx';
import { ResultSkeleton } from './answer/result-skeleton.tsx';
import { apiCalls } from './api-calls.ts';
import { employeeName } from './employee-name.ts';
import { EmptyState } from './empty/empty-state.tsx';
import { InputsForm } from './form/inputs-form.tsx';
import { InputsSkeleton } from './form/inputs-skeleton.tsx';
import { resolveInputs } from './inputs.ts';
import { ModelFooter } from './model-footer.tsx';
import { EmployeePicker } from './picker/employee-picker.tsx';
import classes from './predict-page.module.css';
import { SavedPredictions } from './saved/saved-predictions.tsx';
import { UnavailableNotice } from './unavailable-notice.tsx';
import { useActiveModel } from './use-active-model.ts';
import { usePredictSearch } from './use-predict-search.ts';

const WhatIfCard = lazy(() => import('../what-if/what-if-card.tsx'));
const PeersCard = lazy(() => import('../peers/peers-card.tsx'));

/** Pick a person on the left, read their next salary on the right. */
export function PredictPage() {
  const { t } = useI18n();
  const { search, pickEmployee, change } = usePredictSearch();
  const model = useActiveModel();
  const person = useQuery({
    ...getEmployeesOptions({ path: { id: search.employee ?? '' } }),
    enabled: search.employee !== undefined,
  });
  const employee = search.employee === undefined ? undefined : person.data;
  const manifest = model.data?.manifest;
  const inputs = employee && manifest && resolveInputs(employee, manifest, search);
  const failed = [model, ...(search.employee === undefined ? [] : [person])].filter(
    (query) => query.isError && query.data === undefined,
  );
  useDocumentTitle([employee && employeeName(employee), t.predict.title, t.app.name].filter(Boolean).join(' · '));

  function answer() {
    if (failed.length > 0) return <UnavailableNotice queries={failed} onOther={() => pickEmployee(undefined)} />;
    if (search.employee === undefined) return <EmptyState />;
    if (!inputs || !manifest) return <ResultSkeleton />;
    return <PredictionPanel inputs={inputs} />;
  }

  return (
    <Page footer={model.data && <ModelFooter model={model.data} />} api={apiCalls(search, inputs)}>
      <Stack gap={4} mb="lg">
        <Title order={1} size="h2">
          {t.predict.title}
        </Title>
        {search.employee === undefined && <Text c="dimmed">{t.predict.intro}</Text>}
      </Stack>
      <div className={classes.columns}>
        <div className={classes.inputs}>
          <Card>
            <Stack>
              <EmployeePicker employee={employee} onPick={pickEmployee} />
              {employee && inputs && manifest && (
                <InputsForm employee={employee} manifest={manifest} inputs={inputs} onChange={change} />
              )}
              {search.employee !== undefined && !inputs && failed.length === 0 && <InputsSkeleton />}
            </Stack>
          </Card>
        </div>
        <Stack miw={0} gap="lg">
          <Card label={t.result.heading}>{answer()}</Card>
          {employee && manifest && inputs && (
            <Suspense fallback={<Skeleton height={300} />}>
              <WhatIfCard employee={employee} manifest={manifest} inputs={inputs} />
              <PeersCard employee={employee} />
            </Suspense>
          )}
          {employee && manifest && <SavedPredictions employee={employee} manifest={manifest} />}
        </Stack>
      </div>
    </Page>
  );
}
