import { InstantField, ListField, TextField } from '../../http/fields';

export class FileViewDto {
  @TextField({ description: 'The office and its union, never a name' }) who!: string;
  @TextField() what!: string;
  @TextField() why!: string;
  @InstantField() at!: string;
  @TextField({ example: '11 月 26 日（周四）14:02' }) atText!: string;
}

export class FileViewsDto {
  @ListField(() => FileViewDto) items!: FileViewDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
