import {
  contentCheckStates,
  fileLimits,
  fileMedia,
  type ContentCheckState,
  type FileMedium,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '../../http/fields';

/** The matter: its flow and its id. */
export class FileSubjectQuery {
  @TextField({ max: 40, pattern: /^[a-z_]+$/, message: '事项不对' }) subjectType!: string;
  @TextField({ max: 36, pattern: /^[0-9a-f-]{36}$/, message: '编号不对' }) subjectId!: string;
}

export class FileDto {
  @IdField() id!: string;
  @TextField({ description: 'Who brought it' }) sideText!: string;
  @ChoiceField(fileMedia) medium!: FileMedium;
  @IntField({ max: fileLimits.bytes * 2 }) size!: number;
  @InstantField() addedAt!: string;
  @ChoiceField(contentCheckStates, { description: 'What the content check said so far' })
  check!: ContentCheckState;
  @BooleanField({ description: 'The viewer brought it and may still take it away' })
  mayRemove!: boolean;
}

export class FilesDto {
  @ListField(() => FileDto) items!: FileDto[];
  @BooleanField({ description: 'The viewer may add one now' }) mayAdd!: boolean;
}

export class FileLinkDto {
  @TextField({ max: 400 }) path!: string;
  @InstantField() expiresAt!: string;
}

export class FileTicketQuery {
  @TextField({ max: 300, pattern: /^[\w.:-]+$/, message: '链接不对' }) ticket!: string;
}
