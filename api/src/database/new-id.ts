import { v7 as uuidv7 } from 'uuid';

/** A UUIDv7: ids sort chronologically. */
export const newId = <Id extends string>() => uuidv7() as Id;
