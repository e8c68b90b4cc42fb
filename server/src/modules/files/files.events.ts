/** Outbox: a file was taken away; its bytes are to be deleted. Handled until it succeeds. */
export const FILE_DROP = 'file_drop';

export interface FileTakenAway {
  readonly fileId: string;
}

/** The content check's name for files. */
export const FILE_SOURCE = 'file';
