import { useI18n } from './i18n-context.ts';

/** The address of an export that a person opens: in the language of the page, for the Excel of that language. */
export function useExportUrl() {
  const { language } = useI18n();
  return (of: 'employees' | 'audit' | 'reviews', filter: object): string =>
    `/api/${of}/export?${new URLSearchParams({ ...filter, language })}`;
}
