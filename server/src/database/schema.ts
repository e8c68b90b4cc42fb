import { DataSource } from 'typeorm';
import * as mysql2 from 'mysql2';
import { join } from 'node:path';
import { sealedColumnsOf, type SealedColumn } from './sealed-columns';
import { AccountEntity, AssignmentEntity, SessionEntity } from '../access/access.entity';
import { RecusalEntity, TaskEntity, TransitionEntity } from '../flow/flow.entity';
import { IdempotencyKeyEntity } from '../idempotency/idempotency.entity';
import { VenueFaultEntity } from '../modules/venue-faults/venue-fault.entity';
import { CalendarFeedEntity } from '../modules/calendars/calendar-feed.entity';
import { ContentCheckEntity } from '../modules/content-checks/content-check.entity';
import {
  BookingCounterEntity,
  VenueRatingEntity,
  BookingEntity,
  HeldCellEntity,
  SlotLineEntity,
} from '../modules/bookings/booking.entity';
import { CreditAppealEntity, CreditEntryEntity } from '../modules/credit/credit.entity';
import { DoorEntity } from '../modules/doors/door.entity';
import { HomeEntity, HomeShareEntity } from '../modules/homes/home.entity';
import {
  ClosureEntity,
  OpeningHoursEntity,
  ResourceEntity,
  RuleSetEntity,
  VenueEntity,
} from '../modules/venues/venue.entity';
import {
  ActivityEntity,
  ActivityRegistrationEntity,
  SignUpListEntity,
} from '../modules/activities/activity.entity';
import { DrawEntity, DrawEntryEntity } from '../modules/draws/draw.entity';
import {
  WaitingRoomEntity,
  WaitingRoomEntryEntity,
} from '../modules/waiting-rooms/waiting-room.entity';
import { WaitlistEntryEntity } from '../modules/waitlist/waitlist-entry.entity';
import { DelegationEntity } from '../modules/delegations/delegation.entity';
import { DisputeStatementEntity } from '../modules/disputes/dispute-statement.entity';
import { AppealEntity } from '../modules/appeals/appeal.entity';
import { PersonCorrectionEntity } from '../modules/corrections/correction.entity';
import {
  FoundingEmployerEntity,
  FoundingOfficerEntity,
  FoundingProposalEntity,
  UnionFoundingEntity,
} from '../modules/foundings/founding.entity';
import { EmploymentEntity } from '../modules/employments/employment.entity';
import { MembershipDisputeEntity } from '../modules/disputes/membership-dispute.entity';
import { PhotoBytesEntity, PhotoEntity } from '../modules/photos/photo.entity';
import { FileEntity, UploadCountEntity } from '../modules/files/file.entity';
import {
  JoinApplicationEntity,
  ResolutionEntity,
} from '../modules/joining/join-application.entity';
import {
  MembershipLapseEntity,
  MembershipTransferEntity,
} from '../modules/memberships/membership-transfer.entity';
import { MembershipEntity, MembershipPeriodEntity } from '../modules/memberships/membership.entity';
import { MessageEntity, PushConsentEntity } from '../modules/messages/message.entity';
import {
  ConsentWithdrawalEntity,
  DataExportEntity,
  ErasureEntity,
} from '../modules/my-data/my-data.entity';
import {
  OfficerRelativeEntity,
  UnionOfficerEntity,
  UnionTermEntity,
} from '../modules/officers/officer.entity';
import {
  RenewalCandidateEntity,
  TermRenewalEntity,
  UnionVacancyEntity,
} from '../modules/officers/renewal.entity';
import { OrganisationChangeEntity } from '../modules/organisation-changes/organisation-change.entity';
import { OrganisationEntity } from '../modules/organisations/organisation.entity';
import { PersonEntity } from '../modules/persons/person.entity';
import { IdentityCheckEntity } from '../modules/real-name/real-name.entity';
import {
  RosterClaimEntity,
  RosterExportEntity,
  RosterImportEntity,
  RosterRowEntity,
} from '../modules/roster/roster.entity';
import {
  StationCodeEntity,
  StationEntity,
  VisitCountEntity,
  VisitEntity,
} from '../modules/stations/station.entity';
import { UnionCodeEntity } from '../modules/union-codes/union-code.entity';
import { JobLeaseEntity, OutboxEntity } from '../outbox/outbox.entity';
import {
  AuditAnchorEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  RevealCountEntity,
} from '../privacy/audit.entity';
import { KeyCheckEntity } from '../privacy/key-check.entity';

/** The declared schema: what migrations are generated from and checked against. */
export const entities = [
  OrganisationEntity,
  OrganisationChangeEntity,
  PersonEntity,
  AccountEntity,
  SessionEntity,
  AssignmentEntity,
  TransitionEntity,
  TaskEntity,
  RecusalEntity,
  IdempotencyKeyEntity,
  OutboxEntity,
  JobLeaseEntity,
  StationEntity,
  StationCodeEntity,
  UnionCodeEntity,
  VisitEntity,
  VisitCountEntity,
  JoinApplicationEntity,
  ResolutionEntity,
  MembershipEntity,
  MembershipPeriodEntity,
  MembershipTransferEntity,
  MembershipLapseEntity,
  MembershipDisputeEntity,
  AppealEntity,
  PersonCorrectionEntity,
  MessageEntity,
  PushConsentEntity,
  AuditEntryEntity,
  AuditHeadEntity,
  AuditAnchorEntity,
  RevealCountEntity,
  DataExportEntity,
  ConsentWithdrawalEntity,
  ErasureEntity,
  KeyCheckEntity,
  DelegationEntity,
  IdentityCheckEntity,
  EmploymentEntity,
  UnionFoundingEntity,
  FoundingEmployerEntity,
  FoundingOfficerEntity,
  FoundingProposalEntity,
  RosterImportEntity,
  RosterRowEntity,
  RosterClaimEntity,
  RosterExportEntity,
  FileEntity,
  PhotoEntity,
  PhotoBytesEntity,
  UploadCountEntity,
  ContentCheckEntity,
  DisputeStatementEntity,
  HomeEntity,
  HomeShareEntity,
  VenueEntity,
  ResourceEntity,
  OpeningHoursEntity,
  RuleSetEntity,
  ClosureEntity,
  BookingEntity,
  HeldCellEntity,
  SlotLineEntity,
  BookingCounterEntity,
  VenueRatingEntity,
  CreditEntryEntity,
  CreditAppealEntity,
  ActivityEntity,
  ActivityRegistrationEntity,
  DoorEntity,
  SignUpListEntity,
  DrawEntity,
  DrawEntryEntity,
  WaitlistEntryEntity,
  CalendarFeedEntity,
  VenueFaultEntity,
  WaitingRoomEntity,
  WaitingRoomEntryEntity,
  UnionTermEntity,
  UnionOfficerEntity,
  OfficerRelativeEntity,
  TermRenewalEntity,
  RenewalCandidateEntity,
  UnionVacancyEntity,
];

/** Every column that `ColumnCipher` seals, of the declared schema. */
export const sealedColumns: readonly SealedColumn[] = sealedColumnsOf(entities);

/** For migrations and the drift check only; requests go through `Database`. */
export const schemaSource = (url: string): DataSource =>
  new DataSource({
    type: 'mariadb',
    driver: mysql2,
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    entities,
    migrations: [join(__dirname, 'migrations', '*.{js,ts}')],
    migrationsTransactionMode: 'each',
  });
