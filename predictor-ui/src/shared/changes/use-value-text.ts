import { useDepartments } from '../employees/use-departments.ts';
import { currencyTitle } from '../i18n/currency-name.ts';
import { useI18n } from '../i18n/i18n-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useCategoryLabels } from '../model/use-category-labels.ts';
import { changesTexts } from './texts.ts';

const WHOLE = /^\d+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** How a field's value is written; a value of an unknown field is written as it is. */
export function useValueText() {
  const { formats, language } = useI18n();
  const t = useTexts(changesTexts);
  const labels = useCategoryLabels();
  const departments = useDepartments();
  const named: Record<string, (value: string) => string | undefined> = {
    job: labels.job,
    seniority: labels.seniority,
    departmentId: departments.nameOf,
    gender: (value) => textOf(t.genders, value),
    currency: (value) => currencyTitle(value, language),
    language: (value) => textOf(t.languages, value),
    role: (value) => textOf(t.roles, value),
    status: (value) => textOf(t.statuses, value),
    file: (value) => textOf(t.files, value),
    action: (value) => textOf(t.actions, value),
  };
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined) return t.none;
    if (value === '') return t.empty;
    if (value === 'redacted') return t.redacted;
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (field === 'salary' && WHOLE.test(String(value))) return formats.money(Number(value));
    if (typeof value === 'number') return formats.number(value);
    if (typeof value !== 'string') return JSON.stringify(value);
    return DAY.test(value) ? formats.day(value) : (named[field]?.(value) ?? value);
  };
}

/** The text of a key; undefined if there is none. */
export function textOf(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}
