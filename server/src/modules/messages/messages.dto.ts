import { messageKinds, pushPurposes } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '../../http/fields';
import { binToUuid } from '../../database/ids';
import type { MessageRow } from './messages.repository';
import type { PushTemplate } from './push-templates';

export class MessageDto {
  @IdField() id!: string;
  @ChoiceField(messageKinds) kind!: string;
  @TextField({ max: 40 }) title!: string;
  @TextField({ max: 500 }) body!: string;
  @TextField({ max: 200, nullable: true, description: 'The page a tap opens.' }) page!:
    string | null;
  @InstantField() createdAt!: string;
  @BooleanField() read!: boolean;
}

export class MessagesPageDto {
  @ListField(() => MessageDto) items!: MessageDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
  @IntField() unread!: number;
}

export class UnreadDto {
  @IntField() unread!: number;
}

export class PushTemplateDto {
  @TextField({ max: 64 }) templateId!: string;
  @ChoiceField(pushPurposes) purpose!: string;
  @TextField({ max: 40 }) text!: string;
}

export class PushTemplatesDto {
  @ListField(() => PushTemplateDto) items!: PushTemplateDto[];
}

export class SubscriptionBody {
  @TextField({ max: 64 }) templateId!: string;
  @BooleanField({ description: 'What the person answered; a refusal is normal.' })
  accepted!: boolean;
}

export const toMessageDto = (row: MessageRow): MessageDto => ({
  id: binToUuid(row.id),
  kind: row.kind,
  title: row.title,
  body: row.body,
  page: row.page,
  createdAt: row.created_at.toISOString(),
  read: row.read_at !== null,
});

export const toPushTemplateDto = ({
  templateId,
  purpose,
  text,
}: PushTemplate): PushTemplateDto => ({
  templateId,
  purpose,
  text,
});
