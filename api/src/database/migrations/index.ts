import { UsersAndPredictions1781000000000 } from './1781000000000-users-and-predictions.ts';

/** Every migration, oldest first. */
export const migrations = [UsersAndPredictions1781000000000];
