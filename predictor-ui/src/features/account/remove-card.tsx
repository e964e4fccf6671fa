import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { Card } from '../../shared/ui/card.tsx';
import { RemoveForm } from './remove-form.tsx';
import { accountTexts } from './texts.ts';

/** Deleting the account asks for confirmation: it cannot be undone. */
export function RemoveCard({ email }: { email: string }) {
  const t = useTexts(accountTexts);
  const [asked, setAsked] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);

  function keep() {
    // The focus goes back to the button, which has to be rendered first.
    flushSync(() => setAsked(false));
    ask.current?.focus();
  }

  return (
    <Card heading={t.remove} hint={t.removeIntro}>
      {asked ? (
        <RemoveForm email={email} onKeep={keep} />
      ) : (
        <Button ref={ask} variant="light" color="red" onClick={() => setAsked(true)}>
          {t.removeAsk}
        </Button>
      )}
    </Card>
  );
}
