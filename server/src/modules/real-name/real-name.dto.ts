import { identityDocuments, type IdentityDocument, type RealNameLevel } from '@home/shared';
import { BooleanField, ChoiceField, DayField, IntField, TextField } from '../../http/fields';

/** How sure we are who I am. */
export class RealNameDto {
  @IntField({ min: 0, max: 2 }) level!: RealNameLevel;
  @TextField() levelText!: string;
  @TextField({ nullable: true, description: 'How it was checked' }) howText!: string | null;
  @DayField({ nullable: true }) verifiedOn!: string | null;
  @BooleanField({ description: 'An online check may be asked for now' }) mayCheck!: boolean;
  @TextField({ nullable: true, description: 'What came of the check just asked for' })
  outcomeText!: string | null;
}

export class VerifyFaceToFaceDto {
  @ChoiceField(identityDocuments) document!: IdentityDocument;
}

export class VerifiedDto {
  @TextField() text!: string;
}
