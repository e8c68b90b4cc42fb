import { BooleanField, IdField, InstantField, ListField, TextField } from '../../http/fields';

export class SignUpListDto {
  @IdField() id!: string;
  @IdField() activityId!: string;
  @BooleanField() isReady!: boolean;
  @InstantField() requestedAt!: string;
}

export class SignUpListsDto {
  @ListField(() => SignUpListDto) items!: SignUpListDto[];
}

export class SignUpListLinkDto {
  @TextField({ max: 300, description: 'Path and query on this server; opens this one file' })
  path!: string;
  @InstantField() expiresAt!: string;
}

export class SignUpListTicketQuery {
  @TextField({ max: 200, pattern: /^[A-Za-z0-9._-]+$/, message: '链接不完整' }) ticket!: string;
}
