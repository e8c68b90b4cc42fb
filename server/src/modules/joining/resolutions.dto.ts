import { joinLimits } from '@home/shared';
import {
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

export class ResolutionItemDto {
  @IdField() id!: string;
  @TextField({ max: 80 }) organisationName!: string;
  @DayField() resolvedOn!: string;
  @TextField({ nullable: true }) reference!: string | null;
  @InstantField() recordedAt!: string;
  @IntField({ description: 'Members it took in' }) members!: number;
}

export class ResolutionsDto {
  @ListField(() => ResolutionItemDto) items!: ResolutionItemDto[];
  @TextField({ nullable: true, max: 120 }) nextCursor!: string | null;
}

export class TakenInDto {
  @TextField({ max: 60 }) nameMask!: string;
  @TextField({ max: 12 }) memberNo!: string;
}

export class ResolutionDetailDto extends ResolutionItemDto {
  @TextListField({ max: joinLimits.attendeesAtMost }) attendees!: string[];
  @TextField({ nullable: true, max: joinLimits.resolutionTextLength }) text!: string | null;
  @ListField(() => TakenInDto, { max: joinLimits.resolutionSize }) takenIn!: TakenInDto[];
}
