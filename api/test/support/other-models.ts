import { salaryVariant } from '../../../test/support/salary-variant.ts';
import type { NewModel } from '../../src/models/models.service.ts';

/** The salary model with another share of today's salary, for the registry. */
export const otherModel = (share: number) => salaryVariant(share) as Pick<NewModel, 'manifest' | 'file'>;
