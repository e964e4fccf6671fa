/** A Markdown table with aligned columns, readable in a terminal too. */
export function markdownTable<R>(rows: R[], columns: [name: string, value: (row: R) => string | number][]): string {
  const cells = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, value]) => `${value(row)}`))];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
