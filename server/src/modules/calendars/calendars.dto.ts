import { InstantField, TextField } from '../../http/fields';

export class CalendarLinkDto {
  @TextField({ nullable: true, max: 300, description: 'Opens the calendar without a session' })
  url!: string | null;
  @InstantField({ nullable: true }) createdAt!: string | null;
}
