import { BooleanField, IdField, IntField, ObjectField, TextField } from '../../http/fields';

export class RosterClaimDto {
  @IdField() id!: string;
  @TextField({ max: 80, description: 'The union that registered somebody with this number' })
  organisationName!: string;
}

export class MyRosterClaimDto {
  @ObjectField(() => RosterClaimDto, { nullable: true }) claim!: RosterClaimDto | null;
}

export class ConfirmClaimDto {
  @TextField({ max: 60 }) name!: string;
  @TextField({ max: 30 }) idNumber!: string;
}

export class ClaimAnswerDto {
  @BooleanField() confirmed!: boolean;
  @IntField({ description: 'How often it may still be tried' }) triesLeft!: number;
  @TextField() text!: string;
}
