/** Why a workbook cannot be read. */
export class WorkbookRefused extends Error {
  readonly reason: 'tooLarge' | 'unreadable';

  constructor(reason: 'tooLarge' | 'unreadable', options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
