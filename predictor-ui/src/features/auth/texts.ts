const en = {
  firstByToken:
    'Nobody is admin yet: whoever knows this server’s BOOTSTRAP_TOKEN creates the first account, and gives the others their roles.',
  tokenHint: 'The secret of this name that stands among the settings of the server.',
  tokenHintOptional: 'The secret of this name among the settings of the server; leave it empty if you do not run it.',
  tokenNeeded: 'Write the BOOTSTRAP_TOKEN of this server',
  wrongToken: 'This is not the BOOTSTRAP_TOKEN of this server, or somebody is admin by now.',
  invitationOnly: 'Accounts are created by invitation: ask an admin for a link.',
  signUpOff: 'No new accounts are created here.',
  approval: 'An admin gives each new account its role. Until then you cannot sign in with it.',
  awaiting: 'Your account awaits a role',
  invited: 'Welcome to Aumento',
  invitedIntro: 'You have been invited. Choose a password, and you are in.',
  invitedEmail: 'The one that was invited',
  invitationRefused: 'The invitation does not fit this email',
  invitationRefusedHint:
    'It was made for another one, has been used, or has expired. Check the email, or ask an admin for a new link.',
  reset: 'Choose a new password',
  resetIntro: 'It counts at once, and every session of the account ends.',
  resetButton: 'Save password',
  newPassword: 'New password',
  noToken: 'This link is not complete',
  noTokenHint:
    'What follows its # is missing: it was cut off, or this page was reloaded, which does not keep it. Open the whole link once more, or ask an admin for a new one.',
  linkSpent: 'This link no longer works',
  linkSpentHint: 'It has been used or has expired, or there is a newer one. Ask an admin for a new link.',
  signedInAs: (email: string) => `You are signed in as ${email}`,
  invitedAnyway: 'The invitation is for another account: once you create it, you go on here with that one.',
  resetAnyway: 'The link changes the password of the account it was made for, whoever is signed in here.',
  resetDone: 'The new password counts',
  resetDoneHint: 'Every session of the account has ended. Sign in with the new password.',
  resetDoneStill: (email: string) =>
    `Every session of that account has ended. Here you are still signed in as ${email}.`,
};

const es: typeof en = {
  firstByToken:
    'Aún no hay administrador: quien conozca el BOOTSTRAP_TOKEN de este servidor crea la primera cuenta y da su rol a las demás.',
  tokenHint: 'El secreto con este nombre que está en la configuración del servidor.',
  tokenHintOptional:
    'El secreto con este nombre en la configuración del servidor; déjalo vacío si no eres quien lo administra.',
  tokenNeeded: 'Escribe el BOOTSTRAP_TOKEN de este servidor',
  wrongToken: 'No es el BOOTSTRAP_TOKEN de este servidor, o ya hay un administrador.',
  invitationOnly: 'Las cuentas se crean por invitación: pide un enlace a un administrador.',
  signUpOff: 'Aquí no se crean cuentas nuevas.',
  approval: 'Un administrador da su rol a cada cuenta nueva. Hasta entonces no podrás iniciar sesión con ella.',
  awaiting: 'Tu cuenta espera un rol',
  invited: 'Te damos la bienvenida a Aumento',
  invitedIntro: 'Recibiste una invitación. Elige una contraseña y listo.',
  invitedEmail: 'El que recibió la invitación',
  invitationRefused: 'La invitación no corresponde a este correo',
  invitationRefusedHint:
    'Se hizo para otro, ya se usó o venció. Revisa el correo o pide un enlace nuevo a un administrador.',
  reset: 'Elige una contraseña nueva',
  resetIntro: 'Vale desde ese momento, y se cierran todas las sesiones de la cuenta.',
  resetButton: 'Guardar contraseña',
  newPassword: 'Contraseña nueva',
  noToken: 'Este enlace no está completo',
  noTokenHint:
    'Falta lo que sigue a #: se cortó, o volviste a cargar esta página, que no lo conserva. Abre otra vez el enlace completo o pide uno nuevo a un administrador.',
  linkSpent: 'Este enlace ya no funciona',
  linkSpentHint: 'Ya se usó, venció o hay uno más reciente. Pide un enlace nuevo a un administrador.',
  signedInAs: (email) => `Tienes una sesión iniciada como ${email}`,
  invitedAnyway: 'La invitación es para otra cuenta: cuando la crees, seguirás aquí con ella.',
  resetAnyway: 'El enlace cambia la contraseña de la cuenta para la que se hizo, sin importar quién tenga la sesión.',
  resetDone: 'La contraseña nueva ya vale',
  resetDoneHint: 'Se cerraron todas las sesiones de la cuenta. Inicia sesión con la contraseña nueva.',
  resetDoneStill: (email) => `Se cerraron todas las sesiones de esa cuenta. Aquí sigues con la sesión de ${email}.`,
};

export const sessionTexts = { en, es };
