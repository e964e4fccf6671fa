import { Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getEmployeePeersOptions } from '../../generated/@tanstack/react-query.gen.ts';
import type { Employee, PredictionPreview } from '../../generated/types.gen.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { QueryView } from '../../shared/problems/query-view.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Stale } from '../../shared/ui/stale.tsx';
import { AfterRaise } from './after-raise.tsx';
import { PeersFigure } from './peers-figure.tsx';
import { peersTexts } from './texts.ts';

interface Props {
  employee: Employee;
  /** The raise that is looked at, if there is one. */
  after: PredictionPreview | undefined;
  /** Whether a newer one is on its way. */
  stale: boolean;
}

/** An employee's salary compared with the same job and seniority. */
export default function PeersCard({ employee, after, stale }: Props) {
  const t = useTexts(peersTexts);
  const peers = useQuery(getEmployeePeersOptions({ path: { id: employee.id } }));

  return (
    <Card heading={t.heading}>
      <Stack gap="xs">
        <QueryView query={peers} waiting={<Skeleton height={280} />}>
          {(data) => (data.count === 1 ? <Text size="sm">{t.alone}</Text> : <PeersFigure peers={data} />)}
        </QueryView>
        {after && (
          <Stale stale={stale}>
            <AfterRaise employee={employee} after={after} />
          </Stale>
        )}
      </Stack>
    </Card>
  );
}
