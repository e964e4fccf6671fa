import { ModelsFrame } from '../features/models/tabs/models-frame.tsx';
import { watchTexts } from '../features/watch/texts.ts';
import { WatchView } from '../features/watch/watch-view.tsx';
import { useTexts } from '../shared/i18n/use-texts.ts';

/** The watch over the model that predicts. For admins. */
export default function WatchPage() {
  const t = useTexts(watchTexts);
  return (
    <ModelsFrame title={t.title} intro={t.intro}>
      <WatchView />
    </ModelsFrame>
  );
}
