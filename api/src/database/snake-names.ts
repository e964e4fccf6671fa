import { DefaultNamingStrategy } from 'typeorm';

/** `hiredOn` → `hired_on` */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Columns are named as PostgreSQL writes them, fields as TypeScript does: no entity has to say both. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(field: string, given?: string): string {
    return given ?? snakeCase(field);
  }

  override joinColumnName(relation: string, column: string): string {
    return `${snakeCase(relation)}_${column}`;
  }
}
