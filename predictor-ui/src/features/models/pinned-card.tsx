import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { useActiveModel } from '../../shared/model/use-active-model.ts';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import classes from './models.module.css';
import { modelsTexts } from './texts.ts';

/** Where the API serves the file that MODEL_MANIFEST names, which need not be in the registry. */
export function PinnedCard() {
  const t = useTexts(modelsTexts);
  const served = useActiveModel().data?.version;
  return (
    <Card heading={t.serving}>
      <Stack gap="sm" align="start">
        <Link to="/model" className={classes.serving}>
          {served}
        </Link>
        <Notice tone="policy" title={t.pinned}>
          {t.pinnedHint(served ?? '…')}
        </Notice>
      </Stack>
    </Card>
  );
}
