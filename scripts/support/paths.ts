import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = dirname(dirname(import.meta.dirname));
export const DATA_DIR = join(ROOT, '.data');
export const INIT_DIR = join(ROOT, 'db/init');
export const PAGE_DIR = join(ROOT, 'predictor-ui/dist');
/** course/ can be deleted by those who want the sample alone; nothing else has to change. */
export const HAS_COURSE = existsSync(join(ROOT, 'course'));
