import {
  correctionLimits,
  identityDocuments,
  type IdentityDocument,
  type Tone,
} from '@home/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  TextListField,
} from '../../http/fields';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];
export const correctionDecisions = ['approve', 'reject'] as const;
export type CorrectionDecision = (typeof correctionDecisions)[number];

export class SubmitCorrectionDto {
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 30 }) idNumber!: string;
  @TextField({ max: correctionLimits.reasonLength }) reason!: string;
}

export class CorrectionDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @TextField() nameMask!: string;
  @TextField() idNumberMask!: string;
  @TextField({ max: 80, description: 'Who has it now' }) organisationName!: string;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextField({ nullable: true }) answer!: string | null;
  @TextListField({ choices: ['withdraw'] }) actions!: 'withdraw'[];
}

/** What stands now, masked, and the last correction asked for. */
export class OwnCorrectionDto {
  @TextField({ nullable: true }) nameMask!: string | null;
  @TextField({ nullable: true }) idNumberMask!: string | null;
  @ObjectField(() => CorrectionDto, { nullable: true }) correction!: CorrectionDto | null;
}

export class CorrectionReviewDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @TextField() nameMask!: string;
  @TextField() idNumberMask!: string;
  @TextField({ description: 'As it should be; shown to whoever compares it with the document' })
  wantedName!: string;
  @TextField() wantedIdNumber!: string;
  @TextField() reason!: string;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: correctionDecisions }) actions!: CorrectionDecision[];
}

export class ApproveCorrectionDto {
  @ChoiceField(identityDocuments) document!: IdentityDocument;
}

export class RejectCorrectionDto {
  @TextField({ max: correctionLimits.noteLength }) note!: string;
}

export class CorrectionDecidedDto {
  @TextField() statusText!: string;
}
