/** Where records begin. The parser says where they end, and counts CRLF in a quoted cell as two lines. */
export class LineNumbers {
  private ended = 0;
  private tooMany = 0;

  /** The line of a record's first character. @param end the parser's count of lines, behind it */
  startOf(record: readonly string[], end: number): number {
    const isOneLine = end === this.ended + 1;
    this.ended = end;
    if (isOneLine) return end - this.tooMany;
    const breaks = record.flatMap((cell) => cell.match(/\r\n|\r|\n/g) ?? []);
    const both = breaks.filter((sign) => sign.length === 2).length;
    const start = end - breaks.length - both - this.tooMany;
    this.tooMany += both;
    return start;
  }

  /** The first line behind the last record. */
  get next(): number {
    return this.ended - this.tooMany + 1;
  }
}
