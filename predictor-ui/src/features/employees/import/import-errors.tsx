import { Text } from '@mantine/core';
import type { ImportReport } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { capitalised } from '../../../shared/problems/refused-fields.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import table from '../../../shared/ui/table.module.css';
import { importTexts } from './texts.ts';

/** The errors of the file, line by line. */
export function ImportErrors({ report: { errors, errorCount } }: { report: ImportReport }) {
  const { formats } = useI18n();
  const t = useTexts(importTexts);
  return (
    <section aria-label={t.errorsTitle}>
      <Notice tone="problem" title={t.errorsTitle}>
        {t.errorsHint}
      </Notice>
      <table aria-label={t.errorsTitle} className={table.table}>
        <thead>
          <tr>
            <th scope="col" data-number>
              {t.line}
            </th>
            <th scope="col">{t.field}</th>
            <th scope="col" data-wide>
              {t.value}
            </th>
            <th scope="col">{t.what}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ line, field, value, message }) => (
            <tr key={`${line} ${field} ${message}`}>
              <td data-number>{line === null ? t.wholeFile : formats.number(line)}</td>
              <td data-whole>{field && t.fields[field]}</td>
              <td data-wide>{value}</td>
              <td>{capitalised(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {errorCount > errors.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {t.moreErrors(formats.number(errors.length), formats.number(errorCount))}
        </Text>
      )}
    </section>
  );
}
