import { ModelsFrame } from '../features/models/tabs/models-frame.tsx';
import { ShadowView } from '../features/shadow/shadow-view.tsx';
import { shadowTexts } from '../features/shadow/texts.ts';
import { useTexts } from '../shared/i18n/use-texts.ts';

/** A version that answers beside the active one. For admins. */
export default function ShadowPage() {
  const t = useTexts(shadowTexts);
  return (
    <ModelsFrame title={t.title} intro={t.intro}>
      <ShadowView />
    </ModelsFrame>
  );
}
