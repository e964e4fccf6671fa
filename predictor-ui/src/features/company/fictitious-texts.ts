import { counted } from '../../shared/i18n/counted.ts';

const enWhat = (people: string, reviews: string, predictions: string, departments: string) =>
  `${counted(people, 'person', 'people')}, ${counted(reviews, 'salary decision', 'salary decisions')}, ${counted(predictions, 'prediction', 'predictions')} and ${counted(departments, 'department', 'departments')}`;

const en = {
  heading: 'The fictitious company',
  here: (people: string) =>
    `${counted(people, 'person came', 'people came')} with Aumento, to try it. They are in the lists, the comparisons and the exports, beside everybody else.`,
  others: (count: string) =>
    count === '1'
      ? '1 person was added, or got another name or email. They may be real, and stay.'
      : `${count} people were added, or got another name or email. They may be real, and stay.`,
  remove: 'Remove the fictitious company',
  title: 'Remove the fictitious company?',
  goes: (people: string, reviews: string, predictions: string, departments: string) =>
    `For good: ${enWhat(people, reviews, predictions, departments)}.`,
  stays: (others: string) =>
    others === '0'
      ? 'The company is empty then.'
      : `${counted(others, 'person stays', 'people stay')}, with the departments that they are in.`,
  demoGoes: 'The demo account goes with it, and whoever is signed in with it is signed out.',
  model: 'The model stays as it is: it learned from the fictitious company.',
  noUndo: 'It cannot be undone. To be able to go back, make a backup first: npm run db:backup',
  yes: 'Remove it',
  no: 'Keep it',
  removed: 'The fictitious company was removed',
  gone: (people: string, reviews: string, predictions: string, departments: string) =>
    `Gone: ${enWhat(people, reviews, predictions, departments)}.`,
  next: 'Now bring your own people.',
  import: 'Import people',
  add: 'Add a person',
  openTitle: 'Before you enter real people',
  openDemo: 'The demo account lets anybody who reaches this page in with one click, as HR.',
  openSignUp:
    'Anybody who reaches this page can create an account, and sees everybody’s salary. The setting SIGN_UP=invitation in .env.development closes that, after a new start.',
  toUsers: 'Accounts and invitations',
};

const esWhat: typeof enWhat = (people, reviews, predictions, departments) =>
  `${counted(people, 'persona', 'personas')}, ${counted(reviews, 'decisión salarial', 'decisiones salariales')}, ${counted(predictions, 'predicción', 'predicciones')} y ${counted(departments, 'departamento', 'departamentos')}`;

const es: typeof en = {
  heading: 'La empresa ficticia',
  here: (people) =>
    `${counted(people, 'persona vino', 'personas vinieron')} con Aumento, para probarlo. Están en las listas, las comparaciones y las exportaciones, junto a las demás.`,
  others: (count) =>
    count === '1'
      ? 'Se agregó 1 persona, o se le cambió el nombre o el correo. Puede ser real, y se queda.'
      : `Se agregaron ${count} personas, o se les cambió el nombre o el correo. Pueden ser reales, y se quedan.`,
  remove: 'Quitar la empresa ficticia',
  title: '¿Quitar la empresa ficticia?',
  goes: (people, reviews, predictions, departments) =>
    `Se eliminan para siempre: ${esWhat(people, reviews, predictions, departments)}.`,
  stays: (others) =>
    others === '0'
      ? 'La empresa queda vacía.'
      : `${counted(others, 'persona se queda', 'personas se quedan')}, con los departamentos en los que están.`,
  demoGoes: 'Con ella se va la cuenta demo, y se cierra la sesión de quien la esté usando.',
  model: 'El modelo sigue igual: aprendió de la empresa ficticia.',
  noUndo: 'No se puede deshacer. Para poder volver atrás, haz antes una copia de seguridad: npm run db:backup',
  yes: 'Quitarla',
  no: 'Conservarla',
  removed: 'Se quitó la empresa ficticia',
  gone: (people, reviews, predictions, departments) =>
    `Se eliminaron: ${esWhat(people, reviews, predictions, departments)}.`,
  next: 'Ahora trae a las personas de tu empresa.',
  import: 'Importar personas',
  add: 'Agregar persona',
  openTitle: 'Antes de ingresar personas reales',
  openDemo: 'La cuenta demo deja entrar con un clic, como RR. HH., a cualquiera que llegue a esta página.',
  openSignUp:
    'Cualquiera que llegue a esta página puede crear una cuenta y ver los salarios de todas las personas. Lo evita SIGN_UP=invitation en .env.development, después de iniciar de nuevo.',
  toUsers: 'Cuentas e invitaciones',
};

export const fictitiousTexts = { en, es };
