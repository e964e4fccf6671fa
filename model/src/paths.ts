import { fileURLToPath } from 'node:url';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const DEPARTMENTS_CSV = fromHere('../../db/init/departments.csv');
export const EMPLOYEES_CSV = fromHere('../../db/init/employees.csv');
export const REVIEWS_CSV = fromHere('../../db/init/salary_reviews.csv');
export const ARTIFACTS = fromHere('../artifacts');

/** The file of a model's manifest. */
export const manifestName = (model: string): string => `${model}.manifest.json`;
