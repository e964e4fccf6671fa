import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, lazy, Suspense } from 'react';
import { PredictionPanel } from '../features/predict/answer/prediction-panel.tsx';
import { ResultSkeleton } from '../features/predict/answer/result-skeleton.tsx';
import { usePreview } from '../features/predict/answer/use-preview.ts';
import { EmptyState } from '../features/predict/empty/empty-state.tsx';
import { InputsForm } from '../features/predict/form/inputs-form.tsx';
import { InputsSkeleton } from '../features/predict/form/inputs-skeleton.tsx';
import { type Inputs, resolveInputs } from '../features/predict/inputs.ts';
import { ModelFooter } from '../features/predict/model-footer.tsx';
import { EmployeePicker } from '../features/predict/picker/employee-picker.tsx';
import { UnavailableNotice } from '../features/predict/unavailable-notice.tsx';
import { usePredictSearch } from '../features/predict/use-predict-search.ts';
import { getEmployeeOptions } from '../generated/@tanstack/react-query.gen.ts';
import type { EmployeeDetail } from '../generated/types.gen.ts';
import { employeeName } from '../shared/employees/employee-name.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { InCurrency } from '../shared/i18n/in-currency.tsx';
import { currencyOf } from '../shared/model/currency-of.ts';
import { useActiveModel } from '../shared/model/use-active-model.ts';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { asApiProblem } from '../shared/problems/api-problem.ts';
import { Card } from '../shared/ui/card.tsx';
import classes from './predict-page.module.css';

const WhatIfCard = lazy(() => import('../features/predict/what-if/what-if-card.tsx'));
const SavedPredictions = lazy(() => import('../features/predict/saved/saved-predictions.tsx'));
const PeersCard = lazy(() => import('../features/peers/peers-card.tsx'));

/** The picker and the inputs on the left, the prediction on the right. */
export function PredictPage() {
  const { t } = useI18n();
  const { search, pickEmployee, change } = usePredictSearch();
  const model = useActiveModel();
  const person = useQuery({
    ...getEmployeeOptions({ path: { id: search.employee ?? '' } }),
    enabled: search.employee !== undefined,
  });
  const employee = search.employee === undefined ? undefined : person.data;
  const manifest = model.data?.manifest;
  const inputs = employee && manifest && resolveInputs(employee, manifest, search);
  const failed = [model, ...(search.employee === undefined ? [] : [person])].filter(
    (query) => query.isError && query.data === undefined,
  );

  function answer() {
    if (failed.length > 0) return <UnavailableNotice queries={failed} onOther={() => pickEmployee(undefined)} />;
    if (search.employee === undefined) return <EmptyState />;
    if (!inputs || !manifest) return <ResultSkeleton />;
    return <PredictionPanel inputs={inputs} />;
  }

  return (
    <Page
      footer={
        model.data && (
          <InCurrency currency={currencyOf(model.data.manifest)}>
            <ModelFooter model={model.data} />
          </InCurrency>
        )
      }
      useByApi
    >
      <PageHeading
        title={t.predict.title}
        intro={search.employee === undefined ? t.predict.intro : undefined}
        tab={employee && `${employeeName(employee)} · ${t.predict.title}`}
      />
      <div className={classes.columns}>
        <div className={classes.inputs}>
          <Card>
            <Stack>
              <div data-screen-only>
                <EmployeePicker employee={employee} onPick={pickEmployee} />
              </div>
              {employee && inputs && manifest && (
                <InputsForm employee={employee} manifest={manifest} inputs={inputs} onChange={change} />
              )}
              {search.employee !== undefined && !inputs && failed.length === 0 && <InputsSkeleton />}
            </Stack>
          </Card>
        </div>
        <Stack miw={0} gap="lg" className={classes.answers}>
          <div className={classes.answer}>
            <Card label={t.result.heading}>{answer()}</Card>
          </div>
          {employee && manifest && inputs && (
            <Suspense fallback={<Skeleton height={300} />}>
              <div data-screen-only>
                <WhatIf employee={employee} manifest={manifest} inputs={inputs} />
              </div>
              <div className={classes.peers}>
                <PeersWithRaise employee={employee} inputs={inputs} />
              </div>
            </Suspense>
          )}
          {employee && manifest && (
            <div data-screen-only>
              <Suspense fallback={<Skeleton height={120} />}>
                <SavedPredictions employee={employee} manifest={manifest} />
              </Suspense>
            </div>
          )}
        </Stack>
      </div>
    </Page>
  );
}

/** What other answers would be, unless the model cannot give one; else a failure would take what has the focus away. */
function WhatIf(props: ComponentProps<typeof WhatIfCard>) {
  const { error } = usePreview(props.inputs, { ask: false });
  return asApiProblem(error).status === 422 ? null : <WhatIfCard {...props} />;
}

/** The peers, and where the raise that is predicted would put the person. */
function PeersWithRaise({ employee, inputs }: { employee: EmployeeDetail; inputs: Inputs }) {
  const { data, isPlaceholderData } = usePreview(inputs, { ask: false });
  return <PeersCard employee={employee} after={data} stale={isPlaceholderData} />;
}
