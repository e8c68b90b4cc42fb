import {
  addDays,
  delegationLimits,
  delegationStateTexts,
  keysOf,
  shanghaiDay,
  type Day,
  type DelegationState,
} from '@home/shared';
import {
  ChoiceField,
  DayField,
  IdField,
  ListField,
  TextField,
  TextListField,
} from '../../http/fields';
import type { DelegationRow } from './delegations.repository';
import { stateOf } from './delegations.rules';

export class DelegateDto {
  @IdField() organisationId!: string;
  @TextField({ pattern: /^\d{12}$/, message: '会员号是 12 位数字' }) memberNo!: string;
  @DayField() fromDay!: string;
  @DayField({ description: 'The last day, included' }) toDay!: string;
  @TextField({ max: delegationLimits.reasonLength }) reason!: string;
}

export class DelegationDto {
  @IdField() id!: string;
  @TextField() organisationName!: string;
  @TextField() deputyMask!: string;
  @DayField() fromDay!: string;
  @DayField() toDay!: string;
  @TextField() reason!: string;
  @ChoiceField(keysOf(delegationStateTexts)) state!: DelegationState;
  @TextField() stateText!: string;
  @TextListField({ choices: ['end'] }) actions!: 'end'[];
}

export class DelegatingUnionDto {
  @IdField() id!: string;
  @TextField() name!: string;
}

export class DelegationsDto {
  @ListField(() => DelegationDto) items!: DelegationDto[];
  @ListField(() => DelegatingUnionDto, { description: 'Where I am chair' })
  unions!: DelegatingUnionDto[];
  @DayField() today!: string;
}

export function toDelegationDto(row: DelegationRow, now: Date): DelegationDto {
  const state = stateOf(row, row.endedAt, now);
  return {
    id: row.id,
    organisationName: row.organisationName,
    deputyMask: row.deputyMask,
    fromDay: shanghaiDay(row.from),
    toDay: lastDay(row),
    reason: row.reason,
    state,
    stateText: delegationStateTexts[state],
    actions: state === 'ended' ? [] : ['end'],
  };
}

/** Taken back in the middle of a day: that day. Before it began: its first. */
function lastDay({ from, to, endedAt }: DelegationRow): Day {
  if (endedAt === null) return addDays(shanghaiDay(to), -1);
  return shanghaiDay(endedAt < from ? from : endedAt);
}
