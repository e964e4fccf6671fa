import type { EmployeeDetail, Manifest } from '../../../generated/types.gen.ts';
import { employeeName } from '../../../shared/employees/employee-name.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { featureValue } from '../../../shared/model/feature-value.ts';
import { requestFeatures } from '../../../shared/model/features.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import type { Inputs } from '../inputs.ts';
import classes from './employee-facts.module.css';

interface Props {
  employee: EmployeeDetail;
  manifest: Manifest;
  inputs: Inputs;
}

/** On paper, in place of the fields: whom the proposal is for, and what was asked. */
export function AskedFacts({ employee, manifest, inputs }: Props) {
  const { t, language, formats } = useI18n();
  const labels = useCategoryLabels();
  const target = manifest.features.find(({ source }) => source === 'target');
  const asked = requestFeatures(manifest).map(
    (feature) =>
      [feature.label[language], featureValue(feature, inputs.features[feature.name] ?? '', language, formats)] as const,
  );
  const facts = [
    [t.picker.label, employeeName(employee)],
    [target?.label[language] ?? t.employee.seniority, labels.seniority(inputs.targetSeniority)],
    ...asked,
  ] as const;
  return (
    <div data-print-only>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
