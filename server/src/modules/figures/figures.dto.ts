import { ageBandTexts, joinStatusCodes, keysOf, type AgeBand, type JoinStatus } from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '../../http/fields';
import { PageQuery } from '../../http/page.dto';

const ageBands = keysOf(ageBandTexts);

export class FiguresQuery {
  @IdField({ optional: true, description: 'Mine unless told' }) organisation?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true, description: 'The last day, included' }) to?: string;
}

export class FigureRecordsQuery extends PageQuery {
  @IdField({ optional: true }) organisation?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
  @ChoiceField(joinStatusCodes, { optional: true }) state?: JoinStatus;
  @ChoiceField(ageBands, { optional: true, description: 'Of what waits now, whenever it came' })
  age?: AgeBand;
}

export class StateFigureDto {
  @ChoiceField(joinStatusCodes) state!: JoinStatus;
  @TextField() text!: string;
  @IntField() count!: number;
}

export class AgeFigureDto {
  @ChoiceField(ageBands) age!: AgeBand;
  @TextField() text!: string;
  @IntField() count!: number;
}

/** `null`: too few to be counted out; the text says so. */
export class GroupFigureDto {
  @IntField({ nullable: true }) count!: number | null;
  @TextField() text!: string;
}

export class DecidingFigureDto {
  @IntField() decided!: number;
  @IntField({ nullable: true, description: 'Working days' }) median!: number | null;
  @IntField({ nullable: true, description: 'Working days' }) ninetieth!: number | null;
}

export class BelowFigureDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @IntField() received!: number;
  @IntField() open!: number;
  @IntField({ description: 'Open for more than three working days' }) late!: number;
}

export class FiguresDto {
  @ObjectField(() => BelowFigureDto) organisation!: BelowFigureDto;
  @DayField() from!: string;
  @DayField() to!: string;
  @ListField(() => StateFigureDto) states!: StateFigureDto[];
  @ListField(() => AgeFigureDto) ages!: AgeFigureDto[];
  @ObjectField(() => DecidingFigureDto) deciding!: DecidingFigureDto;
  @IntField({
    nullable: true,
    max: 100,
    description: 'Per cent whose real name was checked, online or face to face',
  })
  verifiedPercent!: number | null;
  @ObjectField(() => GroupFigureDto) newForm!: GroupFigureDto;
  @ObjectField(() => GroupFigureDto) migrant!: GroupFigureDto;
  @ListField(() => BelowFigureDto, { description: 'One level down' }) below!: BelowFigureDto[];
}

export class FigureRecordDto {
  @IdField() id!: string;
  @TextField() nameMask!: string;
  @TextField() organisationName!: string;
  @TextField() statusText!: string;
  @InstantField() submittedAt!: string;
}

export class FigureRecordsDto {
  @ListField(() => FigureRecordDto) items!: FigureRecordDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}
