import { getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from './snake-names.ts';

interface Column {
  name: string;
  /** PostgreSQL's name of it. */
  type: string;
  /** What SELECT has for it. */
  expression(alias: string): string;
  selected: boolean;
  computed: boolean;
}

/** An entity's table, columns and types for SQL, from TypeORM's metadata. */
export class Table<Row extends object> {
  readonly name: string;
  private readonly columns = new Map<string, Column>();

  constructor(entity: new () => Row) {
    const storage = getMetadataArgsStorage();
    this.name = storage.filterTables(entity)[0]?.name ?? snakeCase(entity.name);
    for (const { propertyName, options } of storage.filterColumns(entity)) {
      const { type, select = true, query } = options as typeof options & { query?: (alias: string) => string };
      const name = options.name ?? snakeCase(propertyName);
      const own = (alias: string) => (type === 'date' ? `${alias}.${name}::text` : `${alias}.${name}`);
      this.columns.set(propertyName, {
        name,
        type: String(type),
        expression: query ?? own,
        selected: select,
        computed: query !== undefined,
      });
    }
  }

  /** Fields that are columns selected by default. */
  get fields(): (keyof Row & string)[] {
    return [...this.columns]
      .filter(([, { selected, computed }]) => selected && !computed)
      .map(([field]) => field as never);
  }

  /** `hired_on` */
  column(field: keyof Row & string): string {
    return this.of(field).name;
  }

  /** `date` */
  type(field: keyof Row & string): string {
    return this.of(field).type;
  }

  /** `first_name, hired_on` */
  names(fields: readonly (keyof Row & string)[]): string {
    return fields.map((field) => this.column(field)).join(', ');
  }

  /**
   * `employees.first_name AS "firstName", employees.hired_on::text AS "hiredOn"`
   *
   * @param fields default: those that a repository selects
   */
  select(fields: readonly (keyof Row & string)[] = this.selected(), alias = this.name): string {
    return fields.map((field) => `${this.of(field).expression(alias)} AS "${field}"`).join(', ');
  }

  /** Rows of one parameter from `asRecords`: `json_to_recordset($1::json) AS new ("hiredOn" date)` */
  recordset(fields: readonly (keyof Row & string)[], parameter: string, alias: string): string {
    const columns = fields.map((field) => `"${field}" ${this.type(field)}`).join(', ');
    return `json_to_recordset(${parameter}::json) AS ${alias} (${columns})`;
  }

  private selected(): (keyof Row & string)[] {
    return [...this.columns].filter(([, { selected }]) => selected).map(([field]) => field as keyof Row & string);
  }

  private of(field: string): Column {
    const column = this.columns.get(field);
    if (!column) throw new Error(`${this.name} has no column for ${field}`);
    return column;
  }
}
