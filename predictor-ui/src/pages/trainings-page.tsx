import { ModelsFrame } from '../features/models/tabs/models-frame.tsx';
import { trainingsTexts } from '../features/trainings/texts.ts';
import { TrainingsView } from '../features/trainings/trainings-view.tsx';
import { useTexts } from '../shared/i18n/use-texts.ts';

/** Trainings of new versions. For admins. */
export default function TrainingsPage() {
  const t = useTexts(trainingsTexts);
  return (
    <ModelsFrame title={t.title} intro={t.intro}>
      <TrainingsView />
    </ModelsFrame>
  );
}
