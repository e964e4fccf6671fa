import { Stack } from '@mantine/core';
import type { EmployeeDetail, Manifest } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { requestFeatures, reviewRatingOf } from '../../../shared/model/features.ts';
import type { Inputs } from '../inputs.ts';
import type { PredictSearch } from '../search.ts';
import { AskedFacts } from './asked-facts.tsx';
import { EmployeeFacts } from './employee-facts.tsx';
import { FeatureField } from './feature-field.tsx';
import { TargetField } from './target-field.tsx';

interface Props {
  employee: EmployeeDetail;
  manifest: Manifest;
  inputs: Inputs;
  onChange: (changed: PredictSearch) => void;
}

/** The employee's data and the inputs that the model's manifest asks for. */
export function InputsForm({ employee, manifest, inputs, onChange }: Props) {
  const { t, formats } = useI18n();
  const { lastRating } = employee;
  const rating = reviewRatingOf(manifest);
  const lastReview = lastRating === null ? undefined : t.feature.lastReview(formats.number(lastRating));
  return (
    <>
      <AskedFacts employee={employee} manifest={manifest} inputs={inputs} />
      <EmployeeFacts employee={employee} />
      <Stack data-screen-only>
        <TargetField
          employee={employee}
          manifest={manifest}
          value={inputs.targetSeniority}
          onChange={(target) => onChange({ target })}
        />
        {requestFeatures(manifest).map((feature) => (
          <FeatureField
            // A new field for each employee: incomplete input is dropped.
            key={`${employee.id} ${feature.name}`}
            feature={feature}
            hint={feature.name === rating ? lastReview : undefined}
            value={inputs.features[feature.name]}
            onChange={(value) => onChange({ [feature.name]: value })}
          />
        ))}
      </Stack>
    </>
  );
}
