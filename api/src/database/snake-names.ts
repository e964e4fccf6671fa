import { DefaultNamingStrategy } from 'typeorm';

/** `hiredOn` → `hired_on` */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Naming strategy: snake_case columns for camelCase fields. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(field: string, given?: string): string {
    return given ?? snakeCase(field);
  }

  override joinColumnName(relation: string, column: string): string {
    return `${snakeCase(relation)}_${column}`;
  }
}
