import { translate } from '../i18n/translate.ts';

export const notTheDemo = () =>
  translate({
    en: 'is admin, and the demo account cannot be: anybody may enter with it; allowed: viewer, hr, null',
    es: 'es admin, y la cuenta demo no puede serlo: cualquiera entra con ella; se admite: viewer, hr, null',
  });

export const demoHasNoPassword = () =>
  translate({
    en: 'is the demo account, which has no password: one click signs in',
    es: 'es la cuenta demo, que no tiene contraseña: se entra con un clic',
  });

export const hasAccount = (email: string) =>
  translate({
    en: `${email} has an account already; give it a role on the Users page.`,
    es: `${email} ya tiene una cuenta; dale un rol en la página Usuarios.`,
  });

export const noSignUp = () =>
  translate({
    en: 'Sign-up is switched off here (SIGN_UP=off): an invitation could not be used.',
    es: 'Aquí está desactivado crear cuentas (SIGN_UP=off): una invitación no se podría usar.',
  });
