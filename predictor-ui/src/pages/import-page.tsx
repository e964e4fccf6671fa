import { Button, FileButton, Group, Loader, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ImportPreview } from '../features/employees/import/import-preview.tsx';
import { ImportProblem } from '../features/employees/import/import-problem.tsx';
import { importTexts } from '../features/employees/import/texts.ts';
import { useImport } from '../features/employees/import/use-import.ts';
import { employeesTexts } from '../features/employees/texts.ts';
import { useI18n } from '../shared/i18n/i18n-context.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';
import { Forbidden } from '../shared/page/forbidden.tsx';
import { Page } from '../shared/page/page.tsx';
import { PageHeading } from '../shared/page/page-heading.tsx';
import { useMay } from '../shared/session/use-may.ts';
import { Card } from '../shared/ui/card.tsx';
import { Notice } from '../shared/ui/notice.tsx';

/** Imports employees from a file: preview first, then all or nothing. */
export default function ImportPage() {
  const { formats } = useI18n();
  const t = useTexts(importTexts);
  const people = useTexts(employeesTexts);
  const isHr = useMay('hr');
  const { file, tooLarge, preview, apply, choose, map, write } = useImport();
  if (!isHr) return <Forbidden />;
  const report = preview.data;
  const number = formats.number;
  const spoken = apply.data
    ? t.done(number(apply.data.created), number(apply.data.changed))
    : report &&
      t.spoken(number(report.created), number(report.changed), number(report.unchanged), number(report.errorCount));
  return (
    <Page useByApi>
      <PageHeading title={t.title} intro={t.intro} />
      <Card label={t.title}>
        <VisuallyHidden role="status">{spoken}</VisuallyHidden>
        <Stack gap="lg">
          <Group>
            <FileButton onChange={(chosen) => chosen && void choose(chosen)} accept=".csv,.txt,.tsv,text/csv">
              {(props) => (
                <Button {...props} variant={file ? 'default' : 'filled'}>
                  {file ? t.chooseOther : t.choose}
                </Button>
              )}
            </FileButton>
            {file && report && <Text>{t.file(file.name, number(report.rows))}</Text>}
            {preview.isFetching && <Loader size="sm" aria-label={t.reading} role="status" />}
          </Group>
          {!report && (
            <Text size="sm" c="dimmed">
              {t.hint}
            </Text>
          )}
          {tooLarge && (
            <Notice tone="problem" title={t.tooLarge} role="alert">
              {t.hint}
            </Notice>
          )}
          {preview.isError && <ImportProblem error={preview.error} onRetry={preview.refetch} />}
          {apply.isError && <ImportProblem error={apply.error} onRetry={() => apply.mutate(apply.variables)} />}
          {apply.data ? (
            <Group>
              <Text fw={600}>{spoken}</Text>
              <Button renderRoot={(props) => <Link to="/employees" {...props} />} autoFocus>
                {t.toList}
              </Button>
            </Group>
          ) : (
            report && (
              <ImportPreview
                report={report}
                updating={preview.isFetching}
                writing={apply.isPending}
                onMap={map}
                onWrite={write}
              />
            )
          )}
          {!report && !preview.isFetching && (
            <Link to="/employees" style={{ width: 'fit-content', color: 'var(--aumento-accent)' }}>
              {people.cancel}
            </Link>
          )}
        </Stack>
      </Card>
    </Page>
  );
}
