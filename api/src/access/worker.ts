import type { Actor } from './actor.decorator.ts';

/** Who acts where nobody asked, in the audit log. */
export const WORKER: Actor = { id: null, email: 'worker', address: '', agent: '' };
