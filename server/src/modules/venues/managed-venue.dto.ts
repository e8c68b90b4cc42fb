import { resourceKindTexts, keysOf, type ResourceKind } from '@home/shared';
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
import { BookingRulesDto, OpeningLineDto } from './venues.dto';

const resourceActions = ['resize', 'set_rules', 'end_rules'] as const;

export class ManagedResourceDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @ChoiceField(keysOf(resourceKindTexts)) kind!: ResourceKind;
  @TextField() kindText!: string;
  @IntField() capacity!: number;
  @TextField({ description: "By whose rules it is booked, its own or the venue's" })
  rulesText!: string;
  @TextListField({ choices: resourceActions }) actions!: (typeof resourceActions)[number][];
}

export class HoursVersionDto {
  @IdField() id!: string;
  @IdField({ nullable: true, description: 'Of one resource only' }) resourceId!: string | null;
  @ListField(() => OpeningLineDto) hours!: OpeningLineDto[];
  @ListField(() => OpeningLineDto) publicGood!: OpeningLineDto[];
  @TextField({ description: '周一至周五 17:00–22:00; 不开' }) hoursText!: string;
  @TextField({ nullable: true }) publicGoodText!: string | null;
  @TextField({ description: 'From which day, to which, whether it is in force' }) whenText!: string;
  @DayField() from!: string;
  @DayField({ nullable: true }) to!: string | null;
  @TextField({ nullable: true }) reason!: string | null;
}

export class RuleVersionDto {
  @IdField() id!: string;
  @IdField({ nullable: true, description: 'For one resource only' }) resourceId!: string | null;
  @TextField() whenText!: string;
  @DayField() from!: string;
  @ObjectField(() => BookingRulesDto, {
    nullable: true,
    description: "null: the resource goes back to the venue's",
  })
  rules!: BookingRulesDto | null;
  @TextListField({ description: 'As whoever books reads them' }) lines!: string[];
}

export class HomeChoiceDto {
  @IdField() id!: string;
  @TextField() name!: string;
}

export class ClosureItemDto {
  @IdField() id!: string;
  @TextField() whereText!: string;
  @TextField() whenText!: string;
  @TextField() reason!: string;
}

/** A venue as those who run it see it: what holds today and what was decided for later. */
export class ManagedVenueDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @TextField() organisationName!: string;
  @IdField({ nullable: true }) homeId!: string | null;
  @ListField(() => HomeChoiceDto, { description: 'Those it can be in: of the same union' })
  homes!: HomeChoiceDto[];
  @ListField(() => ManagedResourceDto) resources!: ManagedResourceDto[];
  @ListField(() => HoursVersionDto, { description: 'In force first, then what comes' })
  hours!: HoursVersionDto[];
  @ListField(() => RuleVersionDto, { description: 'In force first, then what comes' })
  rules!: RuleVersionDto[];
  @ListField(() => ClosureItemDto, { description: 'Running and coming; they can be lifted' })
  closures!: ClosureItemDto[];
  @DayField() today!: string;
}
