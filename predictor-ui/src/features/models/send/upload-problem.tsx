import { useTexts } from '../../../shared/i18n/use-texts.ts';
import { asApiProblem } from '../../../shared/problems/api-problem.ts';
import { ProblemNotice } from '../../../shared/problems/problem-notice.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import classes from './send.module.css';
import { sendTexts } from './texts.ts';

/** Why a model was refused, everything that is wrong with it. */
export function UploadProblem({ error }: { error: unknown }) {
  const t = useTexts(sendTexts);
  const { status, problem } = asApiProblem(error);
  const errors = problem?.errors ?? [];
  if (status < 400 || status === 429 || status >= 500 || !problem) return <ProblemNotice error={error} />;
  return (
    <Notice tone="problem" title={t.refused} role="alert">
      {errors.length === 0 && problem.detail}
      {errors.length > 0 && (
        <ul className={classes.errors}>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
