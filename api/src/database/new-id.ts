import { v7 as uuidv7 } from 'uuid';

/** A UUIDv7: the order of ids is the order of time. */
export const newId = <Id extends string>() => uuidv7() as Id;
