import type { Day, Tone } from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';
import { tones } from './renewals.dto';

export class TermDto {
  @DayField() startedOn!: Day;
  @DayField({ description: 'The last day' }) endsOn!: Day;
  @IntField() years!: number;
  @IntField() postponedMonths!: number;
  @TextField({ description: 'How long it still runs, in words' }) text!: string;
  @ChoiceField(tones) tone!: Tone;
}

export class OfficerInPostDto {
  @IdField() id!: string;
  @TextField() postText!: string;
  @TextField() nameMask!: string;
  @DayField() startedOn!: Day;
  @TextListField({ choices: ['end'] }) actions!: 'end'[];
}

export class CommitteeDto {
  @IdField() unionId!: string;
  @TextField({ max: 80 }) unionName!: string;
  @ObjectField(() => TermDto, { nullable: true }) term!: TermDto | null;
  @ListField(() => OfficerInPostDto) officers!: OfficerInPostDto[];
  @IdField({ nullable: true, description: 'The open renewal' }) renewalId!: string | null;
  @IdField({ nullable: true, description: 'The open vacancy' }) vacancyId!: string | null;
}
