import { activityModeTexts, keysOf, type ActivityMode } from '@home/shared';
import {
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  NumberField,
  TextField,
} from '../../http/fields';

/** What others may republish. Fields are added, never changed or taken away. */
export class OpenVenueDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() address!: string;
  @TextField() organisation!: string;
  @TextField() phone!: string;
  @TextField({ max: 1000 }) rules!: string;
  @NumberField({ min: -90, max: 90, description: 'GCJ-02' }) latitude!: number;
  @NumberField({ min: -180, max: 180, description: 'GCJ-02' }) longitude!: number;
}

export class OpenVenuesDto {
  @ListField(() => OpenVenueDto, { max: 500 }) items!: OpenVenueDto[];
}

export class OpenActivityDto {
  @IdField() id!: string;
  @TextField() title!: string;
  @TextField({ max: 2000, min: 0 }) intro!: string;
  @TextField() organiser!: string;
  @InstantField() startsAt!: string;
  @InstantField() endsAt!: string;
  @TextField({ min: 0 }) place!: string;
  @NumberField({ min: -90, max: 90, nullable: true, description: 'GCJ-02' })
  latitude!: number | null;
  @NumberField({ min: -180, max: 180, nullable: true, description: 'GCJ-02' })
  longitude!: number | null;
  @ChoiceField(keysOf(activityModeTexts)) mode!: ActivityMode;
  @TextField({ description: 'Who may sign up, in words' }) audience!: string;
  @IntField() places!: number;
  @IntField({ description: 'Recorded, not charged' }) feeFen!: number;
  @InstantField() signUpFrom!: string;
  @InstantField() signUpTo!: string;
}

export class OpenActivitiesDto {
  @ListField(() => OpenActivityDto, { max: 200 }) items!: OpenActivityDto[];
}
