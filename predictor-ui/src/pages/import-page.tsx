import { Box, Button, Group, Loader, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileChoice, TemplateLink } from '../features/employees/import/file-choice.tsx';
import { ImportPreview } from '../features/employees/import/import-preview.tsx';
import { ImportProblem } from '../features/employees/import/import-problem.tsx';
import { LastImports } from '../features/employees/import/last-imports.tsx';
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
import dropClasses from '../shared/ui/drop.module.css';
import { Notice } from '../shared/ui/notice.tsx';
import { useFileDrop } from '../shared/ui/use-file-drop.ts';

/** Imports employees from a file: preview first, then all or nothing. */
export default function ImportPage() {
  const { formats } = useI18n();
  const t = useTexts(importTexts);
  const people = useTexts(employeesTexts);
  const isHr = useMay('hr');
  const { file, refused, preview, apply, choose, answers, map, orderDates, write } = useImport((created, changed) =>
    t.done(formats.number(created), formats.number(changed)),
  );
  const drop = useFileDrop(choose);
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
      <div className={dropClasses.drop} {...drop}>
        <Card label={t.title}>
          <VisuallyHidden role="status">{spoken}</VisuallyHidden>
          <Stack gap="lg">
            <Group>
              <FileChoice another={file !== undefined} onChoose={choose} />
              {file && report && <Text>{t.file(file.name, number(report.rows))}</Text>}
              {preview.isFetching && <Loader size="sm" aria-label={t.reading} role="status" />}
            </Group>
            {!report && (
              <>
                <Text size="sm" c="dimmed">
                  {t.hint}
                </Text>
                <TemplateLink />
              </>
            )}
            {refused && (
              <Notice tone="problem" title={t[refused]} role="alert">
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
                  dates={answers.dates}
                  onMap={map}
                  onOrderDates={orderDates}
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
      </div>
      <Box mt="lg">
        <LastImports />
      </Box>
    </Page>
  );
}
