import { UsersAndPredictions1781000000000 } from './1781000000000-users-and-predictions.ts';
import { Reasons1783000000000 } from './1783000000000-reasons.ts';

/** Every migration, oldest first. */
export const migrations = [UsersAndPredictions1781000000000, Reasons1783000000000];
