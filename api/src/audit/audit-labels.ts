import type { Language } from '../i18n/translate.ts';
import type { AuditAction, AuditEntry } from './audit.schema.ts';

type Label = Record<Language, string>;

/** What the page calls each action. */
export const ACTION_LABELS: Record<AuditAction, Label> = {
  'sign-in': { es: 'Inició sesión', en: 'Signed in' },
  'sign-in-failed': { es: 'No logró iniciar sesión', en: 'Failed to sign in' },
  'sign-out': { es: 'Cerró sesión', en: 'Signed out' },
  'sessions-ended': { es: 'Cerró sesiones', en: 'Ended sessions' },
  'account-created': { es: 'Creó una cuenta', en: 'Created an account' },
  'account-deleted': { es: 'Eliminó una cuenta', en: 'Deleted an account' },
  'password-changed': { es: 'Cambió su contraseña', en: 'Changed their password' },
  'password-reset': { es: 'Puso una contraseña nueva con un enlace', en: 'Set a new password by link' },
  'password-reset-offered': { es: 'Creó un enlace para una contraseña nueva', en: 'Made a link for a new password' },
  invited: { es: 'Invitó a alguien', en: 'Invited somebody' },
  'invitation-withdrawn': { es: 'Retiró una invitación', en: 'Withdrew an invitation' },
  'role-changed': { es: 'Cambió un rol', en: 'Changed a role' },
  'department-created': { es: 'Agregó un departamento', en: 'Added a department' },
  'department-changed': { es: 'Cambió el nombre de un departamento', en: 'Renamed a department' },
  'department-deleted': { es: 'Eliminó un departamento', en: 'Deleted a department' },
  'company-changed': { es: 'Cambió la configuración de la empresa', en: 'Changed the company’s settings' },
  'job-created': { es: 'Agregó un puesto', en: 'Added a job' },
  'job-changed': { es: 'Cambió un puesto', en: 'Changed a job' },
  'job-deleted': { es: 'Eliminó un puesto', en: 'Deleted a job' },
  'employee-created': { es: 'Agregó a una persona', en: 'Added a person' },
  'employee-changed': { es: 'Cambió los datos de una persona', en: 'Changed a person’s data' },
  'employee-removed': { es: 'Eliminó a una persona', en: 'Removed a person' },
  'photo-changed': { es: 'Cambió la foto de una persona', en: 'Changed a person’s photo' },
  'photo-removed': { es: 'Quitó la foto de una persona', en: 'Removed a person’s photo' },
  'employees-imported': { es: 'Importó personas', en: 'Imported people' },
  'import-undone': { es: 'Deshizo una importación', en: 'Undid an import' },
  'employees-exported': { es: 'Exportó personas', en: 'Exported people' },
  'model-added': { es: 'Agregó una versión del modelo', en: 'Added a model version' },
  'model-activated': { es: 'Activó una versión del modelo', en: 'Activated a model version' },
  'model-shadowed': { es: 'Puso o quitó una versión en sombra', en: 'Put a model version in shadow, or ended it' },
  'model-changed': { es: 'Cambió una versión del modelo', en: 'Changed a model version' },
  'raise-decided': { es: 'Decidió un aumento', en: 'Decided a raise' },
  'raise-taken-back': { es: 'Revirtió un aumento', en: 'Took a raise back' },
  'decisions-exported': { es: 'Exportó decisiones', en: 'Exported decisions' },
  'training-data-exported': { es: 'Exportó datos de entrenamiento', en: 'Exported training data' },
  'training-asked': { es: 'Pidió un entrenamiento', en: 'Asked for a training' },
  'training-cancelled': { es: 'Canceló un entrenamiento', en: 'Cancelled a training' },
  'training-settings-changed': {
    es: 'Cambió cuándo se entrena por sí solo',
    en: 'Changed when a training starts by itself',
  },
  'audit-exported': { es: 'Exportó el registro de auditoría', en: 'Exported the audit log' },
  'fictitious-company-removed': { es: 'Quitó la empresa ficticia', en: 'Removed the fictitious company' },
};

export const COLUMN_LABELS: Record<Exclude<keyof AuditEntry, 'id'>, Label> = {
  at: { es: 'Cuándo (UTC)', en: 'When (UTC)' },
  action: { es: 'Qué hizo', en: 'What' },
  actor: { es: 'Quién', en: 'Who' },
  address: { es: 'Desde qué dirección', en: 'From which address' },
  agent: { es: 'Con qué', en: 'With what' },
  subjectId: { es: 'Identificador', en: 'Identifier' },
  subject: { es: 'De quién', en: 'Of whom' },
  before: { es: 'Antes', en: 'Before' },
  after: { es: 'Después', en: 'After' },
};
