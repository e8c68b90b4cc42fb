import {
  contentCheckStates,
  forwardReasonCodes,
  joinLimits,
  joinStatusCodes,
  missingCodes,
  rejectReasonCodes,
  revealPurposes,
  type ForwardReason,
  type JoinStatus,
  type MissingCode,
  type RejectReason,
  type RevealPurpose,
  type Tone,
  type ContentCheckState,
} from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';
import { CodeTextDto, TimelineStepDto, UnionRefDto } from './joining.dto';

export const reviewActions = ['approve', 'return', 'forward', 'reject'] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** An application as the deciding office sees it: masks; the file is opened by a reveal. */
export class ReviewDto {
  @IdField() id!: string;
  @ChoiceField(joinStatusCodes) status!: JoinStatus;
  @TextField() statusText!: string;
  @ChoiceField(['waiting', 'done', 'info', 'overdue', 'closed']) tone!: Tone;
  @TextField() nameMask!: string;
  @TextField() idNumberMask!: string;
  @TextField() phoneMask!: string;
  @BooleanField({ description: 'The number was vouched for by WeChat' }) phoneVerified!: boolean;
  @IntField({ description: 'By the year of birth' }) age!: number;
  @TextField() employmentFormText!: string;
  @TextListField({ description: 'In words' }) platforms!: string[];
  @ObjectField(() => UnionRefDto) organisation!: UnionRefDto;
  @ObjectField(() => UnionRefDto) union!: UnionRefDto;
  @TextField() routeReason!: string;
  @InstantField() submittedAt!: string;
  @InstantField({ nullable: true }) dueAt!: string | null;
  @TextField({ nullable: true }) dueText!: string | null;
  @BooleanField() returnedOnce!: boolean;
  @TextField({ nullable: true, description: 'What the applicant added to a correction' })
  applicantNote!: string | null;
  @ChoiceField(contentCheckStates, { nullable: true, description: 'What its check said so far' })
  applicantNoteCheck!: ContentCheckState | null;
  @BooleanField({ description: 'The ID number is being verified by the union that knows it' })
  disputed!: boolean;
  @ListField(() => TimelineStepDto) timeline!: TimelineStepDto[];
  @TextListField({ choices: reviewActions }) actions!: ReviewAction[];
  @ListField(() => CodeTextDto) missingOptions!: CodeTextDto[];
  @ListField(() => CodeTextDto) rejectReasons!: CodeTextDto[];
  @ListField(() => CodeTextDto) forwardReasons!: CodeTextDto[];
}

export class RevealDto {
  @ChoiceField(revealPurposes) purpose!: RevealPurpose;
}

export class RevealedDto {
  @TextField() name!: string;
  @TextField() idNumber!: string;
  @TextField() phone!: string;
}

const note = { optional: true, max: joinLimits.noteLength } as const;

export class ReturnDto {
  @TextListField({ choices: missingCodes, max: missingCodes.length }) missing!: MissingCode[];
  @TextField(note) note?: string;
}

export class ForwardDto {
  @TextField({ max: 9, pattern: /^[1-9]\d{0,8}$/, message: '编号不对' }) organisationId!: string;
  @ChoiceField(forwardReasonCodes) reason!: ForwardReason;
  @TextField(note) note?: string;
}

export class RejectDto {
  @ChoiceField(rejectReasonCodes) reason!: RejectReason;
  @TextField(note) note?: string;
}

export class StandingDto {
  @ChoiceField(joinStatusCodes) status!: JoinStatus;
  @TextField() statusText!: string;
}

export class ForwardTargetsQuery {
  @TextField({ optional: true, min: 0, max: 40 }) q?: string;
}

export class ForwardTargetDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() hint!: string;
}

export class ForwardTargetsDto {
  @ListField(() => ForwardTargetDto) items!: ForwardTargetDto[];
}

export class RecordResolutionDto {
  @TextField({ optional: true, max: 9, pattern: /^[1-9]\d{0,8}$/, message: '编号不对' })
  organisationId?: string;
  @DayField({ description: 'The day of the committee’s meeting; memberships start on it' })
  resolvedOn!: string;
  @TextField({ optional: true, max: joinLimits.resolutionReferenceLength }) reference?: string;
  @TextListField({
    optional: true,
    max: joinLimits.attendeesAtMost,
    maxLength: joinLimits.attendeeLength,
    description: 'Who was at the meeting',
  })
  attendees?: string[];
  @TextField({ optional: true, max: joinLimits.resolutionTextLength }) text?: string;
  @TextListField({
    min: 1,
    max: joinLimits.resolutionSize,
    pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  })
  applicationIds!: string[];
}

export class ApprovedDto {
  @IdField() applicationId!: string;
  @TextField() memberNo!: string;
}

export class ResolutionDto {
  @IdField() id!: string;
  @ListField(() => ApprovedDto) approved!: ApprovedDto[];
}
