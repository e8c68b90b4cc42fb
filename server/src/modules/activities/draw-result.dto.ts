import { drawExclusionTexts, drawLimits, keysOf, type DrawExclusion } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';
import { DrawRuleDto } from './activities.dto';

export class DrawnNumberDto {
  @IntField({ min: 1 }) number!: number;
  @IntField({ max: drawLimits.mostTickets }) tickets!: number;
  @ChoiceField(keysOf(drawExclusionTexts), { nullable: true }) exclusion!: DrawExclusion | null;
  @IntField({ nullable: true, min: 1 }) position!: number | null;
  @BooleanField() drawn!: boolean;
}

export class DrawResultDto {
  @IdField() activityId!: string;
  @TextField() activityTitle!: string;
  @ObjectField(() => DrawRuleDto) rule!: DrawRuleDto;
  @TextListField({ description: 'The rule in words' }) lines!: string[];
  @TextField({ min: 64, max: 64, description: 'SHA-256 of the text of the seed' })
  seedHash!: string;
  @InstantField({ description: 'When the seed was sealed' }) committedAt!: string;
  @InstantField({ description: 'The announced moment' }) drawsAt!: string;
  @TextField({ min: 64, max: 64, nullable: true }) seed!: string | null;
  @InstantField({ nullable: true }) revealedAt!: string | null;
  @IntField({ nullable: true }) places!: number | null;
  @IntField({ description: 'Numbers given so far; of a finished draw all of them are listed' })
  numbers!: number;
  @ListField(() => DrawnNumberDto, { max: 100_000 }) entries!: DrawnNumberDto[];
}
