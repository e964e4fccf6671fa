import { say } from '../problems/say.ts';

export const taken = (email: string) =>
  say({
    en: `${email} has an account already. Sign in, or use another e-mail.`,
    es: `${email} ya tiene una cuenta. Inicia sesión, o usa otro correo.`,
  });

export const notRight = () =>
  say({ en: 'The e-mail or the password is not right.', es: 'El correo o la contraseña no son correctos.' });

export const gone = () =>
  say({
    en: 'The account of this session is no longer there. Sign in again.',
    es: 'La cuenta de esta sesión ya no está. Inicia sesión de nuevo.',
  });

export const noSession = () =>
  say({
    en: 'This needs a session. Sign in at POST /api/auth/sign-in and send its accessToken.',
    es: 'Esto requiere una sesión. Iníciala en POST /api/auth/sign-in y envía su accessToken.',
  });

export const roleTooLow = (has: string, needs: string) =>
  say({
    en: `Your role is ${has}; this needs ${needs}. An admin can give it to you on the Users page.`,
    es: `Tu rol es ${has}; esto requiere ${needs}. Un administrador puede dártelo en la página Usuarios.`,
  });

export const noRule = () =>
  say({
    en: 'Nobody may do this: no rule says who may.',
    es: 'Nadie puede hacer esto: ninguna regla dice quién puede.',
  });
