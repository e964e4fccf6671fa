import type { EmployeeDetail } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import classes from './employee-facts.module.css';

/** An employee's current data. */
export function EmployeeFacts({ employee }: { employee: EmployeeDetail }) {
  const { t, formats } = useI18n();
  const labels = useCategoryLabels();
  const facts = [
    [t.employee.job, labels.job(employee.job)],
    [t.employee.seniority, labels.seniority(employee.seniority)],
    [t.employee.hiredOn, formats.day(employee.hiredOn)],
    [t.employee.tenure, formats.tenure(employee.hiredOn)],
    [t.employee.salary, formats.money(employee.salary)],
  ];
  return (
    <dl className={classes.facts} aria-label={t.employee.heading}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
