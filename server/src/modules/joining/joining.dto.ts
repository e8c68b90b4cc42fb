import {
  consentKinds,
  employmentForms,
  employmentLimits,
  joinLimits,
  platforms,
  type ConsentKind,
  type EmploymentForm,
  type JoinStatus,
  type Platform,
  type RouteRule,
  type Tone,
} from '@home/shared';
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

export class UnionRefDto {
  @IdField() id!: string;
  @TextField() name!: string;
}

export class CodeTextDto {
  @TextField() code!: string;
  @TextField() text!: string;
}

export class ConsentTextDto {
  @ChoiceField(consentKinds) kind!: ConsentKind;
  @IntField({ min: 1 }) version!: number;
  @TextField() title!: string;
  @TextField({ max: 4000 }) body!: string;
}

export class ConsentTextsDto {
  @ListField(() => ConsentTextDto) items!: ConsentTextDto[];
}

const numberId = /^[1-9]\d{0,8}$/;
const placeId = { optional: true, max: 9, pattern: numberId, message: '编号不对' };

const unionScene = {
  optional: true,
  max: 32,
  description: "What a union's own code says; the union is read from it",
};

/** By code points: the usual count lets variation selectors through, and the sealed text would not fit its column. */
const note = {
  optional: true,
  max: joinLimits.noteLength,
  pattern: new RegExp(`^[\\s\\S]{1,${joinLimits.noteLength}}$`, 'u'),
  message: `最多 ${joinLimits.noteLength} 个字`,
  description: 'What a return asked for and no other field can say; for the deciding office only',
};

export class RouteQuery {
  @ChoiceField(employmentForms, { optional: true }) employmentForm?: EmploymentForm;
  @TextField(placeId) stationId?: string;
  @TextField(unionScene) unionScene?: string;
  @TextField(placeId) employerId?: string;
  @TextField(placeId) workSubdistrictId?: string;
  @TextField(placeId) residenceSubdistrictId?: string;
}

export class RouteDto {
  @ObjectField(() => UnionRefDto) organisation!: UnionRefDto;
  @ChoiceField(['employer', 'union_code', 'station', 'workplace', 'residence', 'fallback'])
  rule!: RouteRule;
  @TextField() reason!: string;
}

export class ConsentGivenDto {
  @ChoiceField(consentKinds) kind!: ConsentKind;
  @IntField({ min: 1, max: 9999 }) version!: number;
}

export class SubmitApplicationDto {
  @TextField({ max: 60, description: 'As on the ID card' }) name!: string;
  @TextField({ max: 30, description: '15 or 18 digits' }) idNumber!: string;
  @TextField({ optional: true, max: 30, description: 'Absent: the number WeChat vouched for' })
  phone?: string;
  @ChoiceField(employmentForms) employmentForm!: EmploymentForm;
  @TextListField({ choices: platforms, max: joinLimits.platformsAtMost }) platforms!: Platform[];
  @TextField(placeId) stationId?: string;
  @TextField(unionScene) unionScene?: string;
  @TextField(placeId) employerId?: string;
  @TextField({
    optional: true,
    max: employmentLimits.nameLength,
    description: 'Of an employer without a union in the register; no union is found by it',
  })
  employerName?: string;
  @TextField(placeId) workSubdistrictId?: string;
  @TextField(placeId) residenceSubdistrictId?: string;
  @TextField({
    max: 9,
    pattern: numberId,
    message: '编号不对',
    description: 'The union that was shown',
  })
  organisationId!: string;
  @ListField(() => ConsentGivenDto, { min: 0, max: 4 }) consents!: ConsentGivenDto[];
}

/** What is absent stays as it was given before; a phone that was asked for and is absent is WeChat's. */
export class CorrectApplicationDto {
  @TextField({ optional: true, max: 60, description: 'As on the ID card' }) name?: string;
  @TextField({ optional: true, max: 30, description: '15 or 18 digits' }) idNumber?: string;
  @TextField({ optional: true, max: 30 }) phone?: string;
  @ListField(() => ConsentGivenDto, { min: 0, max: 4 }) consents!: ConsentGivenDto[];
  @TextField(note) note?: string;
}

export class TimelineStepDto {
  @InstantField({ nullable: true }) at!: string | null;
  @ChoiceField(['done', 'now', 'to_come']) state!: 'done' | 'now' | 'to_come';
  @TextField() title!: string;
  @TextField({ max: 600 }) text!: string;
}

/** One's own application. A disputed one is shown exactly like a submitted one. */
export class ApplicationDto {
  @IdField() id!: string;
  @ChoiceField(['submitted', 'returned', 'approved', 'merged', 'rejected', 'withdrawn'])
  status!: JoinStatus;
  @TextField() statusText!: string;
  @TextField() headline!: string;
  @TextField({ max: 600 }) explanation!: string;
  @ChoiceField(['waiting', 'done', 'info', 'overdue', 'closed']) tone!: Tone;
  @InstantField() submittedAt!: string;
  @InstantField({ nullable: true }) dueAt!: string | null;
  @TextField({ nullable: true }) dueText!: string | null;
  @ObjectField(() => UnionRefDto, { description: 'Has it now' }) organisation!: UnionRefDto;
  @ObjectField(() => UnionRefDto, { description: 'Would become theirs' }) union!: UnionRefDto;
  @TextField() routeReason!: string;
  @TextField() nameMask!: string;
  @TextField() idNumberMask!: string;
  @TextField() phoneMask!: string;
  @ListField(() => CodeTextDto, { description: 'What a return asks for' }) missing!: CodeTextDto[];
  @TextField({ nullable: true, max: 500 }) returnNote!: string | null;
  @ListField(() => TimelineStepDto) timeline!: TimelineStepDto[];
  @TextListField({ choices: ['withdraw', 'resubmit'] }) actions!: ('withdraw' | 'resubmit')[];
}

export class ApplicationsDto {
  @ListField(() => ApplicationDto, { description: 'Newest first' }) items!: ApplicationDto[];
}
