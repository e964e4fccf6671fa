import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { useCategoryLabels } from '../../../shared/model/use-category-labels.ts';
import { employeesTexts } from '../texts.ts';
import type { Field } from './draft.ts';

/** A field's value in the user's language and format. */
export function useValueText() {
  const { formats } = useI18n();
  const t = useTexts(employeesTexts);
  const labels = useCategoryLabels();
  return (field: Field, value: string | number): string => {
    if (value === '') return t.empty;
    if (field === 'job') return labels.job(String(value));
    if (field === 'seniority') return labels.seniority(String(value));
    if (field === 'hiredOn') return formats.day(String(value));
    if (field === 'salary' && typeof value === 'number') return formats.money(value);
    return String(value);
  };
}
