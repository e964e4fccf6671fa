import { translate } from '../i18n/translate.ts';

export const demoGone = () =>
  translate({
    en: 'There is no demo account here: it belongs to the fictitious company, of which nobody is left. Sign in with an account of your own.',
    es: 'Aquí no hay cuenta demo: es de la empresa ficticia, de la que ya no queda nadie. Inicia sesión con tu propia cuenta.',
  });

export const taken = (email: string) =>
  translate({
    en: `${email} has an account already. Sign in, or use another e-mail.`,
    es: `${email} ya tiene una cuenta. Inicia sesión, o usa otro correo.`,
  });

export const notRight = () =>
  translate({
    en: 'The e-mail or the password is not right, or an admin has yet to give this account a role.',
    es: 'El correo o la contraseña no son correctos, o un administrador aún debe dar un rol a esta cuenta.',
  });

export const notThePassword = () =>
  translate({ en: 'is not the password of this account', es: 'no es la contraseña de esta cuenta' });

export const hashingBusy = () =>
  translate({
    en: 'Many people are signing in at this moment. Try again in a few seconds.',
    es: 'Muchas personas están iniciando sesión en este momento. Vuelve a intentarlo en unos segundos.',
  });

export const tooManyTries = (seconds: number) =>
  translate({
    en: `Too many failed tries. Try again in ${seconds} s.`,
    es: `Demasiados intentos fallidos. Vuelve a intentarlo en ${seconds} s.`,
  });

export const tooManySignUps = (seconds: number) =>
  translate({
    en: `Too many accounts were asked for from this network. Try again in ${seconds} s.`,
    es: `Se pidieron demasiadas cuentas desde esta red. Vuelve a intentarlo en ${seconds} s.`,
  });

export const awaitingRole = (email: string) =>
  translate({
    en: `If ${email} had no account, it has one now. An admin has to give it a role; then it can sign in.`,
    es: `Si ${email} no tenía una cuenta, ahora la tiene. Un administrador debe darle un rol; entonces podrá iniciar sesión.`,
  });

export const signUpOff = () =>
  translate({
    en: 'No accounts are made here.',
    es: 'Aquí no se crean cuentas.',
  });

export const invitationNeeded = () =>
  translate({
    en: 'An account needs an invitation; ask an admin for one.',
    es: 'Para crear una cuenta hace falta una invitación; pídela a un administrador.',
  });

export const linkNotValid = () =>
  translate({
    en: 'is not valid for this e-mail, or was used, or has expired; ask an admin for a new link',
    es: 'no es válido para este correo, ya se usó o venció; pide un enlace nuevo a un administrador',
  });

export const isDemo = () =>
  translate({
    en: 'The demo account belongs to everybody: it has no password, and cannot be deleted.',
    es: 'La cuenta demo es de todos: no tiene contraseña y no se puede eliminar.',
  });

export const lastAdmin = (email: string) =>
  translate({
    en: `${email} is the last admin. Make somebody else admin first.`,
    es: `${email} es la última cuenta con rol de administrador. Da primero ese rol a otra persona.`,
  });

export const noSession = () =>
  translate({
    en: 'This needs a session. Sign in at POST /api/auth/sign-in and send its accessToken.',
    es: 'Esto requiere una sesión. Iníciala en POST /api/auth/sign-in y envía su accessToken.',
  });

export const roleTooLow = (has: string, needs: string) =>
  translate({
    en: `Your role is ${has}; this needs ${needs}. An admin can give it to you on the Users page.`,
    es: `Tu rol es ${has}; esto requiere ${needs}. Un administrador puede dártelo en la página Usuarios.`,
  });

export const noRule = () =>
  translate({
    en: 'Nobody may do this: no rule says who may.',
    es: 'Nadie puede hacer esto: ninguna regla dice quién puede.',
  });
