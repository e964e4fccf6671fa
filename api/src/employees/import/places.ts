import { IMPORT_FIELDS, type ImportField } from './import.schema.ts';
import type { Mapping } from './mapping.ts';

/** Each field's column index. */
export type Places = ReadonlyMap<ImportField, number>;

export function placesOf(header: readonly string[], mapping: Mapping): Places {
  return new Map(
    IMPORT_FIELDS.flatMap((field) => {
      const place = mapping[field] === null ? -1 : header.indexOf(mapping[field]);
      return place < 0 ? [] : [[field, place] as const];
    }),
  );
}
