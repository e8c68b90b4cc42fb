import { homeKindTexts, homeLimits, keysOf, type HomeKind } from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

const lines = { max: homeLimits.lines, maxLength: homeLimits.lineLength };

export class HomeHoursDto {
  @TextField({ max: 20, pattern: /^[1-7][1-7,-]*$/, message: '星期要写成 1-7 或 1,3-5 这样' })
  days!: string;
  @TextField({ min: 5, max: 5, pattern: /^\d\d:\d\d$/, message: '时间要写成 08:00 这样' })
  opens!: string;
  @TextField({ min: 5, max: 5, pattern: /^\d\d:\d\d$/, message: '时间要写成 22:00 这样' })
  closes!: string;
}

class HomePageDto {
  @ChoiceField(keysOf(homeKindTexts)) kind!: HomeKind;
  @TextField({ max: homeLimits.nameLength }) name!: string;
  @TextField({ max: homeLimits.addressLength }) address!: string;
  @TextField({ max: homeLimits.introLength }) intro!: string;
  @TextField({ max: homeLimits.contactLength }) contact!: string;
  @ListField(() => HomeHoursDto, { max: 14 }) hours!: HomeHoursDto[];
  @TextListField({ ...lines, description: 'What it offers' }) offers!: string[];
  @TextListField({ ...lines, description: 'The service charter, a promise a line' })
  charter!: string[];
}

export class CreateHomeDto extends HomePageDto {
  @IdField() organisationId!: string;
}

export class ChangeHomeDto extends HomePageDto {
  @IntField({ min: 1, description: 'The version that was read: of two edits of one, one is kept' })
  version!: number;
}

export class ShareHomeDto {
  @IdField({ description: 'Whose members may use it, those of the unions below included' })
  organisationId!: string;
  @DayField() from!: string;
  @DayField({ optional: true }) to?: string;
  @ListField(() => HomeHoursDto, { max: 14, description: 'None: whenever it is open' })
  hours!: HomeHoursDto[];
  @IntField({ min: 1, max: homeLimits.dailyQuota, nullable: true, description: 'Bookings a day' })
  dailyQuota!: number | null;
}

export class HomeListItemDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() kindText!: string;
  @TextField() organisationName!: string;
  @TextField() address!: string;
}

export class HomesDto {
  @ListField(() => HomeListItemDto, { max: homeLimits.pageSize }) items!: HomeListItemDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class HomeVenueDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @TextField({ nullable: true, description: 'The name of its first photo' }) photo!: string | null;
}

export class HomeShareDto {
  @IdField() id!: string;
  @TextField() organisationName!: string;
  @TextField({ description: 'From when, in which hours, how much, in words' }) termsText!: string;
}

export class HomeDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(homeKindTexts)) kind!: HomeKind;
  @TextField() kindText!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @TextField({ max: homeLimits.introLength }) intro!: string;
  @TextField() contact!: string;
  @TextField() hoursText!: string;
  @TextListField() offers!: string[];
  @TextListField() charter!: string[];
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @TextField({ nullable: true, description: 'Masked name of the chair in office' })
  chairMask!: string | null;
  @TextField({ nullable: true, description: "The union's own telephone" })
  unionContact!: string | null;
  @TextField({ nullable: true, description: 'When the union can be reached, in words' })
  unionHours!: string | null;
  @ListField(() => HomeVenueDto) venues!: HomeVenueDto[];
  @ListField(() => HomeShareDto) shares!: HomeShareDto[];
}

export class HomeCreatedDto {
  @IdField() id!: string;
}
