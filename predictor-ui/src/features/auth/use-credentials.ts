import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { signInAuth, signUpAuth } from '../../generated/sdk.gen.ts';
import type { AuthOptions, Session, SignUp } from '../../generated/types.gen.ts';
import { useI18n } from '../../shared/i18n/i18n-context.ts';
import { useTexts } from '../../shared/i18n/use-texts.ts';
import { focusFirst } from '../../shared/ui/focus-first.ts';
import { maySignUpOnlyByToken } from './auth-options.ts';
import { checkCredentials, refusals } from './credentials.ts';
import { sessionTexts } from './texts.ts';

interface Asked {
  /** Whether the account is to be made. */
  isNew: boolean;
  options: AuthOptions | undefined;
  /** What the fields begin with. */
  initial?: Partial<SignUp>;
  onEnter: (session: Session) => void;
}

/** What is written in the form, what is wrong with it, and the way to send it. */
export function useCredentials({ isNew, options, initial, onEnter }: Asked) {
  const { t } = useI18n();
  const { tokenNeeded } = useTexts(sessionTexts);
  const [value, setValue] = useState<SignUp>({ email: '', password: '', ...initial });
  const [tried, setTried] = useState(false);
  const refusedBy = (error: unknown) => refusals(error, t, options?.demo);
  const mutation = useMutation({
    mutationFn: async () => (await (isNew ? signUp(value) : signIn(value))).data,
    onSuccess: (answer) => 'user' in answer && onEnter(answer),
    onError: (error) => focusFirst(refusedBy(error)),
  });
  const refused = mutation.isError ? refusedBy(mutation.error) : {};
  const { data } = mutation;
  const missing = {
    ...checkCredentials(value, t),
    ...(isNew && !value.invitation && maySignUpOnlyByToken(options) && { invitation: tokenNeeded }),
  };

  return {
    value,
    wrong: { ...refused, ...(tried && missing) },
    /** What went wrong and has no field. */
    error: Object.keys(refused).length === 0 ? mutation.error : null,
    /** What the server says where the account has no role yet. */
    awaiting: data && 'detail' in data ? data.detail : undefined,
    isPending: mutation.isPending,
    reset: mutation.reset,
    change(changed: Partial<SignUp>) {
      setValue({ ...value, ...changed });
      mutation.reset();
    },
    submit(event: FormEvent) {
      event.preventDefault();
      setTried(true);
      if (!focusFirst(missing)) mutation.mutate();
    },
  };
}

const signIn = ({ email, password }: SignUp) => signInAuth({ body: { email, password } });

const signUp = ({ invitation, ...credentials }: SignUp) =>
  signUpAuth({ body: { ...credentials, ...(invitation && { invitation }) } });
