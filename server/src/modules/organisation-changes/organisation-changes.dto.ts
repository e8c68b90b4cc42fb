import {
  keysOf,
  organisationChangeLimits,
  organisationChangeTexts,
  type OrganisationChangeKind,
  type Tone,
} from '@home/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];

export const changeActions = ['approve', 'refuse', 'withdraw'] as const;
export type ChangeAction = (typeof changeActions)[number];

export class ProposeChangeDto {
  @ChoiceField(keysOf(organisationChangeTexts)) kind!: OrganisationChangeKind;
  @IdField({ description: 'The union that changes' }) organisationId!: string;
  @IdField({ optional: true, description: 'Merged into, or moved under; none for a dissolution' })
  targetId?: string;
  @TextField({ max: organisationChangeLimits.reasonLength }) reason!: string;
}

export class RefuseChangeDto {
  @TextField({ max: organisationChangeLimits.reasonLength }) note!: string;
}

export class ChangeDto {
  @IdField() id!: string;
  @ChoiceField(keysOf(organisationChangeTexts)) kind!: OrganisationChangeKind;
  @TextField() kindText!: string;
  @TextField() statusText!: string;
  @ChoiceField(tones) tone!: Tone;
  @IdField() unionId!: string;
  @TextField({ max: 80 }) unionName!: string;
  @TextField({ max: 80 }) targetName!: string;
  @TextField({ max: 80, description: 'Who has it now' }) organisationName!: string;
  @TextField() reason!: string;
  @IntField({ description: 'Members who still belong to the union' }) members!: number;
  @IntField({ description: 'Members carried over so far' }) carried!: number;
  @InstantField() openedAt!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @TextListField({ choices: changeActions }) actions!: ChangeAction[];
}

export class ChangesDto {
  @ListField(() => ChangeDto) items!: ChangeDto[];
}
