import { homeKindTexts, homeLimits, keysOf, type HomeKind } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';
import { HomeHoursDto, HomeListItemDto, HomeVenueDto } from './homes.dto';

export class ManagedHomesDto {
  @ListField(() => HomeListItemDto, { max: 500 }) items!: HomeListItemDto[];
}

export class ManagedShareDto {
  @IdField() id!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @TextField({ description: 'From when, in which hours, how much, in words' }) termsText!: string;
  @BooleanField({ description: 'Its last day is over' }) isOver!: boolean;
}

/** A home as those who run it see it: every value that can be changed. */
export class ManagedHomeDto {
  @IdField() id!: string;
  @IntField({ description: 'Goes with the edit' }) version!: number;
  @ChoiceField(keysOf(homeKindTexts)) kind!: HomeKind;
  @TextField() kindText!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @TextField({ max: homeLimits.introLength }) intro!: string;
  @TextField() contact!: string;
  @ListField(() => HomeHoursDto) hours!: HomeHoursDto[];
  @TextField() hoursText!: string;
  @TextListField() offers!: string[];
  @TextListField() charter!: string[];
  @TextField() organisationName!: string;
  @ListField(() => HomeVenueDto) venues!: HomeVenueDto[];
  @ListField(() => ManagedShareDto) shares!: ManagedShareDto[];
  @DayField() today!: string;
}
