/** Outbox: one's own file is to be collected. Handled until it succeeds. */
export const DATA_EXPORT = 'data_export';

export interface DataExportRequested {
  readonly exportId: string;
}
