import { Link } from '@tanstack/react-router';
import type { PredictionPreview } from '../../../generated/types.gen.ts';
import { useI18n } from '../../../shared/i18n/i18n-context.ts';
import { useOutsideTexts } from '../../../shared/model/use-outside-texts.ts';
import { Notice } from '../../../shared/ui/notice.tsx';

/** Instead of the range, where the model has seen nobody like this. */
export function OutsideNotice({ prediction }: { prediction: PredictionPreview }) {
  const { t } = useI18n();
  const texts = useOutsideTexts(prediction);
  return (
    <Notice tone="policy" title={t.outside.title}>
      {texts.join(' ')} {t.outside.noRange}{' '}
      <Link to="/model" hash="limits">
        {t.outside.limits}
      </Link>
    </Notice>
  );
}
