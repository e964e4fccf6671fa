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

/** The employee's data and the inputs that the model's manifest asks for. */
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
          // A new field for each employee: incomplete input is dropped.
          key={`${employee.id} ${feature.name}`}
          feature={feature}
          value={inputs.features[feature.name]}
          onChange={(value) => onChange({ [feature.name]: value })}
        />
      ))}
    </>
  );
}
