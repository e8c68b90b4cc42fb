import type { AppErrorSpec } from './errors.ts';
import { ActivityError } from './activity/errors.ts';
import { WaitingRoomError } from './waiting-room/errors.ts';
import { WaitlistError } from './waitlist/errors.ts';
import { BookingError } from './booking/errors.ts';
import { CalendarError } from './calendar/errors.ts';
import { FaultError } from './venue/faults.ts';
import { CreditError } from './credit/errors.ts';
import { HomeError } from './home/errors.ts';
import { VenueError } from './venue/errors.ts';
import { AppealError } from './appeal/errors.ts';
import { CorrectionError } from './correction/errors.ts';
import { DelegationError } from './delegation/errors.ts';
import { DisputeError } from './dispute/errors.ts';
import { FiguresError } from './figures/errors.ts';
import { FileError } from './file/errors.ts';
import { PhotoError } from './photo/errors.ts';
import { DoorError } from './door/errors.ts';
import { EmploymentError } from './employment/errors.ts';
import { FoundingError } from './founding/errors.ts';
import { HttpError } from './http/errors.ts';
import { JoinError } from './join/errors.ts';
import { MembershipError } from './membership/errors.ts';
import { MessageError } from './message/errors.ts';
import { OfficerError } from './officer/errors.ts';
import { OrganisationError } from './organisation/errors.ts';
import { PersonError } from './person/errors.ts';
import { PrivacyError } from './privacy/errors.ts';
import { RealNameError } from './real-name/errors.ts';
import { RosterError } from './roster/errors.ts';
import { SessionError } from './session/errors.ts';
import { StationError } from './station/errors.ts';
import { TaskError } from './task/errors.ts';

/** Every error the product can answer, for the generated documents and for tests. */
export const allErrors: readonly AppErrorSpec[] = [
  HttpError,
  SessionError,
  PersonError,
  OrganisationError,
  StationError,
  JoinError,
  MembershipError,
  TaskError,
  MessageError,
  PrivacyError,
  DelegationError,
  AppealError,
  CorrectionError,
  RealNameError,
  RosterError,
  FileError,
  PhotoError,
  DisputeError,
  EmploymentError,
  HomeError,
  VenueError,
  BookingError,
  CalendarError,
  FaultError,
  CreditError,
  ActivityError,
  DoorError,
  WaitlistError,
  WaitingRoomError,
  OfficerError,
  FoundingError,
  FiguresError,
].flatMap((table) => Object.values<AppErrorSpec>(table));
