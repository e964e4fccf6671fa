const en = {
  title: 'Settings',
  intro: 'What holds for the whole company. Only admins change it.',
};

const es: typeof en = {
  title: 'Configuración',
  intro: 'Lo que vale para toda la empresa. Solo un administrador lo cambia.',
};

export const companyTexts = { en, es };
