import { Button, Group, Stack, Text } from '@mantine/core';
import type { ImportField, ImportReport } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { DateOrderField, type DatesAnswer } from './date-order-field.tsx';
import { ImportErrors } from './import-errors.tsx';
import classes from './import-preview.module.css';
import { ImportSample } from './import-sample.tsx';
import { MappingFields } from './mapping-fields.tsx';
import { importTexts } from './texts.ts';

interface Props {
  report: ImportReport;
  /** Whether a new preview is loading. */
  updating: boolean;
  writing: boolean;
  /** How somebody said that dates are to be read. */
  dates: DatesAnswer | undefined;
  onMap: (field: ImportField, column: string | null) => void;
  onOrderDates: (dates: DatesAnswer) => void;
  onWrite: (mapping: ImportReport['mapping']) => void;
}

const COUNTS = ['created', 'changed', 'unchanged', 'errorCount'] as const;

/** What an import would do. */
export function ImportPreview({ report, updating, writing, dates, onMap, onOrderDates, onWrite }: Props) {
  const { formats } = useI18n();
  const t = useTexts(importTexts);
  const number = formats.number;
  const todo = report.created + report.changed;
  return (
    <Stack gap="lg" aria-busy={updating}>
      <section aria-label={t.summary}>
        <dl className={classes.counts}>
          {COUNTS.map((name) => (
            <div key={name} data-bad={(name === 'errorCount' && report[name] > 0) || undefined}>
              <dt>{t.kindsOf[name][report[name] === 1 ? 0 : 1]}</dt>
              <dd>{number(report[name])}</dd>
            </div>
          ))}
        </dl>
      </section>
      {report.errorCount === 0 && todo === 0 && <Text c="dimmed">{t.nothing}</Text>}
      {report.errorCount === 0 && todo > 0 && (
        <Group>
          <Button disabled={updating} loading={writing} onClick={() => onWrite(report.mapping)}>
            {t.apply(number(report.created), number(report.changed))}
          </Button>
        </Group>
      )}
      {(dates || report.dateOrder === 'ambiguous') && <DateOrderField value={dates} onChange={onOrderDates} />}
      <MappingFields report={report} onChange={onMap} />
      {report.errorCount > 0 && <ImportErrors report={report} />}
      <ImportSample report={report} />
    </Stack>
  );
}
