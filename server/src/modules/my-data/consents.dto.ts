import { consentKinds, type ConsentKind } from '@home/shared';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '../../http/fields';

export class GivenConsentDto {
  @ChoiceField(consentKinds) kind!: ConsentKind;
  @TextField() title!: string;
  @IntField() version!: number;
  @InstantField() givenAt!: string;
  @TextField({ max: 500, description: 'What follows from taking it back, said before' })
  consequence!: string;
}

export class GivenConsentsDto {
  @ListField(() => GivenConsentDto) items!: GivenConsentDto[];
}

export class WithdrawConsentDto {
  @ChoiceField(consentKinds) kind!: ConsentKind;
  @BooleanField({ description: 'The person has read what follows' }) confirmed!: boolean;
}

export class ConsentWithdrawnDto {
  @TextField({ description: 'What has happened, in a sentence' }) text!: string;
}
