import {
  keysOf,
  officerLimits,
  officerPostTexts,
  renewalLimits,
  type Day,
  type OfficerPost,
} from '@home/shared';
import { ChoiceField, DayField, IntField, ListField, TextField } from '../../http/fields';
import type { Officer } from './officers.repository';

const memberNo = { pattern: /^\d{12}$/, message: '会员号是 12 位数字' };

export class ElectedOfficerDto {
  @TextField(memberNo) memberNo!: string;
  @ChoiceField(keysOf(officerPostTexts)) post!: OfficerPost;
}

export class ReportElectionDto {
  @DayField({ description: 'The day of the election' }) electedOn!: Day;
  @IntField({ min: 3, max: 5, description: '3 or 5' }) years!: number;
  @ListField(() => ElectedOfficerDto, { max: officerLimits.officers })
  officers!: ElectedOfficerDto[];
  @TextField({ max: renewalLimits.resolutionLength, description: 'What the meeting resolved' })
  resolution!: string;
}

export class FillVacancyDto {
  @DayField({ description: 'The day of the election or appointment' }) electedOn!: Day;
  @TextField(memberNo) memberNo!: string;
  @IntField({
    min: 3,
    max: 5,
    optional: true,
    description: '3 or 5: a new term begins, because none is running. Else the rest of the term',
  })
  years?: number;
  @TextField({ max: renewalLimits.resolutionLength }) resolution!: string;
}

export class OfficerDto {
  @TextField() post!: string;
  @TextField() postText!: string;
  @TextField() nameMask!: string;
  @TextField({ nullable: true }) memberNo!: string | null;
}

export const toOfficerDto = ({
  post,
  nameMask,
  memberNo = null,
}: Pick<Officer, 'post' | 'nameMask'> & { memberNo?: string | null }): OfficerDto => ({
  post,
  postText: officerPostTexts[post],
  nameMask,
  memberNo,
});
