import {
  foundingKinds,
  foundingLimits,
  foundingStatuses,
  keysOf,
  officerLimits,
  officerPostTexts,
  termYears,
  type FoundingKind,
  type FoundingStatus,
  type OfficerPost,
  type Tone,
} from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

export const tones = [
  'waiting',
  'done',
  'info',
  'overdue',
  'closed',
] as const satisfies readonly Tone[];

export const foundingActions = [
  'approve',
  'refuse',
  'withdraw',
  'report',
  'return',
  'establish',
] as const;
export type FoundingAction = (typeof foundingActions)[number];

export class ProposeFoundingDto {
  @IdField({ description: 'Will stand over the union' }) parentId!: string;
  @ChoiceField(foundingKinds) kind!: FoundingKind;
  @TextField({ min: foundingLimits.nameAtLeast, max: foundingLimits.nameLength }) name!: string;
  @TextListField({
    min: 0,
    max: foundingLimits.employers,
    description: 'One for a union of one employer; those of a proposal when there is one',
  })
  employers!: string[];
  @TextField({ max: foundingLimits.addressLength }) address!: string;
  @IntField({ min: 1, max: foundingLimits.membersAtMost }) expectedMembers!: number;
  @TextField({ max: foundingLimits.reasonLength }) reason!: string;
  @IdField({ optional: true, description: 'The proposal it answers' }) proposalId?: string;
}

export class FoundingNoteDto {
  @TextField({ max: foundingLimits.reasonLength }) note!: string;
}

export class ElectedDto {
  @TextField({ pattern: /^\d{12}$/, message: '会员号是 12 位数字' }) memberNo!: string;
  @ChoiceField(keysOf(officerPostTexts)) post!: OfficerPost;
}

export class ReportMeetingDto {
  @DayField() heldOn!: string;
  @IntField({ min: termYears[0], max: termYears[1] }) termYears!: number;
  @TextField({ max: foundingLimits.resolutionLength }) resolution!: string;
  @ListField(() => ElectedDto, { min: 1, max: officerLimits.officers }) officers!: ElectedDto[];
}

export class FoundingPlaceDto {
  @IdField() id!: string;
  @TextField({ max: 80 }) name!: string;
}

export class FoundingPlacesDto {
  @ListField(() => FoundingPlaceDto) items!: FoundingPlaceDto[];
}

export class FoundingItemDto {
  @IdField() id!: string;
  @TextField({ max: 80 }) name!: string;
  @TextField({ max: 80 }) parentName!: string;
  @ChoiceField(keysOf(foundingStatuses)) status!: FoundingStatus;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
}

export class FoundingsDto {
  @ListField(() => FoundingItemDto) items!: FoundingItemDto[];
}

export class FoundingOfficerDto {
  @TextField({ max: 60 }) nameMask!: string;
  @TextField() postText!: string;
  @TextField({ description: 'Whether they agreed to serve' }) answerText!: string;
}

export class FoundingDto extends FoundingItemDto {
  @TextField() kindText!: string;
  @TextField({ max: 80, description: 'Who has it now' }) organisationName!: string;
  @TextListField({ description: 'Employers that are named' }) employers!: string[];
  @TextField({ max: 120 }) address!: string;
  @IntField() expectedMembers!: number;
  @IntField({ description: 'Members of the employers in fallback and joint unions now' })
  members!: number;
  @TextField({ min: 0 }) reason!: string;
  @IdField({ nullable: true, description: 'The union, once it is prepared' }) unionId!:
    string | null;
  @DayField({ nullable: true }) heldOn!: string | null;
  @IntField({ nullable: true }) termYears!: number | null;
  @TextField({ nullable: true, max: foundingLimits.resolutionLength }) resolution!: string | null;
  @ListField(() => FoundingOfficerDto) officers!: FoundingOfficerDto[];
  @IntField({ description: 'Members who were offered the transfer' }) offered!: number;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @DayField() today!: string;
  @TextListField({ choices: foundingActions }) actions!: FoundingAction[];
}

export class FoundingPostDto {
  @IdField({ description: 'Of the founding' }) id!: string;
  @TextField({ max: 80 }) unionName!: string;
  @TextField({ max: 80 }) parentName!: string;
  @TextField() postText!: string;
  @IntField() termYears!: number;
}

export class FoundingPostsDto {
  @ListField(() => FoundingPostDto) items!: FoundingPostDto[];
}
