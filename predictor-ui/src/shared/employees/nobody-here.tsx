import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listEmployeesOptions } from '../../generated/@tanstack/react-query.gen.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { QueryView } from '../problems/query-view.tsx';
import { useMay } from '../session/use-may.ts';
import { CentredMessage } from '../ui/centred-message.tsx';
import { nobodyTexts } from './nobody-texts.ts';

/** In place of what needs people: how the first ones come, or where those are who have left. */
export default function NobodyHere() {
  const t = useTexts(nobodyTexts);
  const isHr = useMay('hr');
  const everybody = useQuery(listEmployeesOptions({ query: { status: 'all', pageSize: 1 } }));
  return (
    <QueryView query={everybody} waiting={null}>
      {({ total }) =>
        total > 0 ? (
          <CentredMessage title={t.left} hint={t.leftHint}>
            <Button mt="sm" variant="light" renderRoot={toAll}>
              {t.showLeft}
            </Button>
          </CentredMessage>
        ) : (
          <CentredMessage title={t.title} hint={isHr ? t.forHr : t.forOthers}>
            {isHr && (
              <Group mt="sm" gap="xs" justify="center">
                <Button component={Link} to="/employees/import">
                  {t.import}
                </Button>
                <Button variant="default" component={Link} to="/employees/new">
                  {t.add}
                </Button>
              </Group>
            )}
          </CentredMessage>
        )
      }
    </QueryView>
  );
}

const toAll = (props: object) => <Link to="/employees" search={{ status: 'all' }} {...props} />;
