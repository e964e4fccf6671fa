import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { ProblemNotice } from '../../shared/problems/problem-notice.tsx';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { AskDialog } from '../../shared/ui/ask-dialog.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { FictitiousRemoved } from './fictitious-removed.tsx';
import { fictitiousTexts } from './fictitious-texts.ts';
import { useRemoveFictitious } from './use-remove-fictitious.ts';

/** Removes the fictitious company; nothing where nobody of it is left. */
export function RemoveFictitious() {
  const t = useTexts(fictitiousTexts);
  const [asking, setAsking] = useState(false);
  const { company, removal, written } = useRemoveFictitious();
  if (removal.data) return <FictitiousRemoved counts={written(removal.data).all} />;
  if (company.data?.employees === 0) return null;
  return (
    <Card heading={t.heading}>
      <QueryView query={company} waiting={<Skeleton height={90} />}>
        {(data) => {
          const counts = written(data);
          return (
            <Stack gap="sm" align="start">
              <Text size="sm" maw="70ch">
                {t.here(counts.people)} {data.others > 0 && t.others(counts.others)}
              </Text>
              <Button variant="light" color="red" loading={removal.isPending} onClick={() => setAsking(true)}>
                {t.remove}
              </Button>
              {asking && (
                <AskDialog
                  title={t.title}
                  yes={t.yes}
                  no={t.no}
                  onNo={() => setAsking(false)}
                  onYes={() => {
                    setAsking(false);
                    removal.mutate({});
                  }}
                >
                  {[`${t.goes(...counts.all)} ${t.stays(counts.others)}`, t.demoGoes, t.model, t.noUndo].map(
                    (sentence) => (
                      <Text key={sentence} span display="block" inherit mt={6}>
                        {sentence}
                      </Text>
                    ),
                  )}
                </AskDialog>
              )}
            </Stack>
          );
        }}
      </QueryView>
      {removal.isError && <ProblemNotice error={removal.error} />}
    </Card>
  );
}
