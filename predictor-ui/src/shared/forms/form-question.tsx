import { useTexts } from '../i18n/use-texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { formsTexts } from './texts.ts';
import type { ApiForm } from './use-api-form.ts';

/** What a form asks before it sends what was entered. */
export function FormQuestion({ form }: { form: Pick<ApiForm, 'question' | 'answerQuestion' | 'isPending'> }) {
  const t = useTexts(formsTexts);
  const { question, answerQuestion } = form;
  if (!question) return null;
  return (
    <Confirm
      title={t.isThisRight}
      yes={t.yes}
      no={t.no}
      pending={form.isPending}
      onYes={() => answerQuestion(true)}
      onNo={() => answerQuestion(false)}
    >
      {question.text}
    </Confirm>
  );
}
