import type { EmployeeDetail, Manifest } from '../../../generated/types.gen.ts';
import { requestFeatures } from '../../../shared/model/features.ts';
import type { Inputs } from '../inputs.ts';
import type { PredictSearch } from '../search.ts';
import { EmployeeFacts } from './employee-facts.tsx';
import { FeatureField } from './feature-field.tsx';
import { TargetField } from './target-field.tsx';

interface Props {
  employee: EmployeeDetail;
  manifest: Manifest;
  inputs: Inputs;
  onChange: (changed: PredictSearch) => void;
}

/** Who it is, and everything that can be tried for them. What is asked for, the model's manifest says. */
export function InputsForm({ employee, manifest, inputs, onChange }: Props) {
  return (
    <>
      <EmployeeFacts employee={employee} />
      <TargetField
        employee={employee}
        manifest={manifest}
        value={inputs.targetSeniority}
        onChange={(target) => onChange({ target })}
      />
      {requestFeatures(manifest).map((feature) => (
        <FeatureField
          // Another person, another field: what was half typed for the last one is dropped.
          key={`${employee.id} ${feature.name}`}
          feature={feature}
          value={inputs.features[feature.name]}
          onChange={(value) => onChange({ [feature.name]: value })}
        />
      ))}
    </>
  );
}
