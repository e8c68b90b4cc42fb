import { actionTexts, keysOf, taskSubjectTexts, type Action, type DueTone } from '@home/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';

export class InboxItemDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(taskSubjectTexts)) subjectType!: string;
  @IdField() subjectId!: string;
  @TextField() title!: string;
  @TextField() subtitle!: string;
  @TextListField() labels!: string[];
  @InstantField() openedAt!: string;
  @InstantField() dueAt!: string;
  @TextField() dueText!: string;
  @ChoiceField(['overdue', 'today', 'soon', 'calm']) tone!: DueTone;
  @IntField({ description: 'How often it has risen' }) escalatedLevel!: number;
  @TextListField({ choices: keysOf(actionTexts) }) actions!: Action[];
}

export class InboxCountsDto {
  @IntField() open!: number;
  @IntField({ description: 'Due today and not yet overdue' }) dueToday!: number;
  @IntField() overdue!: number;
}

export class InboxDto {
  @ListField(() => InboxItemDto, { description: 'The most pressing first' }) items!: InboxItemDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
  @ObjectField(() => InboxCountsDto) counts!: InboxCountsDto;
  @InstantField() serverTime!: string;
}

export class EscalatedItemDto extends InboxItemDto {
  @TextField({ description: 'Who has it now' }) ownerName!: string;
  @TextField({ nullable: true, description: 'Who did not answer in time' }) fromName!:
    string | null;
}

export class EscalatedDto {
  @ListField(() => EscalatedItemDto, { description: 'The most pressing first' })
  items!: EscalatedItemDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
