import { z } from 'zod';

/** The API's database connection, as a role that cannot change the schema. */
export const databaseVariables = z.object({
  DB_HOST: z.string().default('localhost').describe('a host name or an address / un nombre de host o una dirección'),
  DB_PORT: z.coerce.number().int().min(1).max(65535).default(5432).describe('1 – 65535'),
  DB_NAME: z.string().describe('a name / un nombre'),
  DB_USERNAME: z.string().describe('a name / un nombre'),
  DB_PASSWORD: z.string().describe('a password / una contraseña'),
});

export type DatabaseVariables = z.infer<typeof databaseVariables>;
