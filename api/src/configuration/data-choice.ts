import { z } from 'zod';

/** AUMENTO_DATA: what a new database holds. Read by `migrate`; the API refuses a wrong one too, and so does npm start. */
export const dataChoice = z
  .enum(['fictitious', 'none'])
  .default('fictitious')
  .describe(
    'fictitious (a company to try it with) or none (a new database stays empty) / fictitious (una empresa de prueba) o none (una base de datos nueva queda vacía)',
  );
