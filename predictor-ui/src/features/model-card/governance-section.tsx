import type { Manifest } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import classes from './data-section.module.css';
import { governanceTexts } from './governance-texts.ts';
import { TextList } from './text-list.tsx';

/** What people have to do who use the model, what the law asks, and who answers for it; nothing if it does not say. */
export function GovernanceSection({ manifest: { governance } }: { manifest: Manifest }) {
  const { language, formats } = useI18n();
  const t = useTexts(governanceTexts);
  if (!governance) return null;
  const { owner, licence, history, oversight, logging, law } = governance;
  return (
    <>
      <Card heading={t.oversight}>
        <TextList texts={oversight} />
        <TextList heading={t.logging} texts={logging} />
      </Card>
      <Card heading={t.law}>
        <TextList texts={law} />
      </Card>
      <Card heading={t.owner} hint={t.ownerHint}>
        <dl className={classes.facts}>
          <dt>{t.by}</dt>
          <dd>{owner ?? t.unknown}</dd>
          <dt>{t.licence}</dt>
          <dd>{licence ?? t.unknown}</dd>
          <dt>{t.history}</dt>
          {history.map(({ date, text }) => (
            <dd key={date}>
              {formats.day(date)}: {text[language]}
            </dd>
          ))}
        </dl>
      </Card>
    </>
  );
}
