/** Outbox: a confirmed roster is to be imported, or an interrupted one to go on. Handled until it succeeds. */
export const ROSTER_IMPORT = 'roster_import';

export interface RosterImportConfirmed {
  readonly importId: string;
}

/** Outbox: a roster is to be written as a workbook. Handled until it succeeds. */
export const ROSTER_EXPORT = 'roster_export';

export interface RosterExportRequested {
  readonly exportId: string;
}
