import {
  keysOf,
  scanOfferTexts,
  type ScanOffer,
  type Tone,
  unionOfferTexts,
  type UnionOffer,
} from '@home/shared';
import { BooleanField, ChoiceField, IdField, ObjectField, TextField } from '../../http/fields';
import type { ApplicationSummary } from '../joining/joining.public';
import { StationDto } from '../stations/stations.public';

const tones = ['waiting', 'done', 'info', 'overdue', 'closed'] as const satisfies readonly Tone[];

export class ScanQuery {
  // What is none of ours gets the station's own words, so that a guest reads what to do.
  @TextField({ min: 0, max: 200, description: 'As WeChat hands it over, decoded' }) scene!: string;
}

export class ScanUnionDto {
  @IdField() organisationId!: string;
  @TextField() name!: string;
  @TextField({ description: 'Why this union, in words' }) reason!: string;
}

export class ScanApplicationDto {
  @IdField() id!: string;
  @TextField() statusText!: string;
  @TextField({ nullable: true }) dueText!: string | null;
  @ChoiceField(tones) tone!: Tone;
}

export class ScanDto {
  @ObjectField(() => StationDto) station!: StationDto;
  @ChoiceField(keysOf(scanOfferTexts)) offer!: ScanOffer;
  @ObjectField(() => ScanUnionDto) union!: ScanUnionDto;
  @ObjectField(() => ScanApplicationDto, { nullable: true })
  application!: ScanApplicationDto | null;
  @BooleanField() canCheckIn!: boolean;
  @BooleanField({ description: 'A member of another union: may ask this one to take them over' })
  canTransfer!: boolean;
}

/** A union's own code: who it is, and the one thing to do. */
export class UnionScanDto {
  @IdField() organisationId!: string;
  @TextField({ max: 80 }) name!: string;
  @TextField({ nullable: true }) address!: string | null;
  @TextField({ nullable: true }) contact!: string | null;
  @ChoiceField(keysOf(unionOfferTexts)) offer!: UnionOffer;
  @ObjectField(() => ScanApplicationDto, { nullable: true })
  application!: ScanApplicationDto | null;
}

export const toScanApplicationDto = ({
  id,
  statusText,
  dueText,
  tone,
}: ApplicationSummary): ScanApplicationDto => ({ id, statusText, dueText, tone });
