import type { DueTone, EmploymentForm, Platform, StationOffer, Tone } from '@home/shared';

export interface NamedRef {
  id: string;
  name: string;
}
export interface CodeText {
  code: string;
  text: string;
}

export interface SessionDto {
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
  refreshExpiresAt: string;
}

export interface OfficeDto {
  role: string;
  roleText: string;
  organisationId: string;
  organisationName: string;
  validTo: string | null;
}

export interface MeDto {
  accountId: string;
  person: { nameMask: string; phoneMask: string | null } | null;
  phoneMask: string | null;
  offices: OfficeDto[];
  capabilities: string[];
  membership: {
    id: string;
    organisationId: string;
    organisationName: string;
    memberNo: string;
    since: string;
  } | null;
  application: {
    id: string;
    statusText: string;
    organisationName: string;
    dueAt: string | null;
    dueText: string | null;
    tone: Tone;
  } | null;
  union: {
    organisationId: string;
    name: string;
    chairMask: string | null;
    contact: string;
    hours: string;
  } | null;
  unread: number;
  inboxCount: number;
  serverTime: string;
}

export interface OrganisationDto {
  id: string;
  name: string;
  level: string;
  levelText: string;
  kind: string;
  kindText: string;
  parentName: string | null;
  chairMask: string | null;
  contact: string;
  address: string;
  hours: string;
  offers: string[];
  promise: string;
}

export interface OrganisationHit {
  id: string;
  name: string;
  employerName: string | null;
  subdistrictName: string | null;
}

export interface RegionsDto {
  districts: { id: string; name: string; subdistricts: NamedRef[] }[];
}

export type OpenState = 'open' | 'closed' | 'unconfirmed';

export interface StationDto {
  id: string;
  number: string;
  name: string;
  address: string;
  latitude: number;
  longitude: number;
  offers: { code: StationOffer; text: string }[];
  hours: { days: string; opens: string; closes: string }[];
  hoursText: string;
  openState: OpenState;
  openText: string;
  organisation: NamedRef;
  sinceText?: string | null;
}

export interface StationBody {
  organisationId: string;
  name: string;
  address: string;
  latitude: number;
  longitude: number;
  offers: StationOffer[];
  hours: { days: string; opens: string; closes: string }[];
}

export interface NearbyStation {
  id: string;
  name: string;
  address: string;
  offers: { code: StationOffer; text: string }[];
  openState: OpenState;
  openText: string;
  distanceMetres: number;
}

export interface ScanDto {
  station: StationDto;
  offer: 'guest' | 'join' | 'check_in' | 'application';
  union: { organisationId: string; name: string; reason: string };
  application: { id: string; statusText: string; dueText: string | null; tone: Tone } | null;
  canCheckIn: boolean;
}

export interface ConsentDto {
  kind: 'join_statement' | 'personal_information';
  version: number;
  title: string;
  body: string;
}

export interface RouteDto {
  organisation: NamedRef;
  rule: string;
  reason: string;
}

export interface JoinBody {
  name: string;
  idNumber: string;
  phone?: string;
  employmentForm: EmploymentForm;
  platforms: Platform[];
  stationId?: string;
  employerId?: string;
  workSubdistrictId?: string;
  residenceSubdistrictId?: string;
  organisationId: string;
  consents: { kind: ConsentDto['kind']; version: number }[];
}

export interface TimelineDto {
  at: string | null;
  state: 'done' | 'now' | 'to_come';
  title: string;
  text: string;
}

export interface ApplicationDto {
  id: string;
  status: string;
  statusText: string;
  headline: string;
  explanation: string;
  tone: Tone;
  submittedAt: string;
  dueAt: string | null;
  dueText: string | null;
  organisation: NamedRef;
  union: NamedRef;
  routeReason: string;
  nameMask: string;
  idNumberMask: string;
  phoneMask: string;
  missing: CodeText[];
  returnNote: string | null;
  timeline: TimelineDto[];
  actions: ('withdraw' | 'resubmit')[];
}

export interface TaskDto {
  id: string;
  subjectType: string;
  subjectId: string;
  title: string;
  subtitle: string;
  labels: string[];
  openedAt: string;
  dueAt: string;
  dueText: string;
  tone: DueTone;
  escalatedLevel: number;
  actions: string[];
}

export interface InboxDto {
  items: TaskDto[];
  nextCursor: string | null;
  counts: { open: number; dueToday: number; overdue: number };
  serverTime: string;
}

export interface ReviewDto {
  id: string;
  status: string;
  statusText: string;
  tone: Tone;
  nameMask: string;
  idNumberMask: string;
  phoneMask: string;
  phoneVerified: boolean;
  age: number;
  employmentFormText: string;
  platforms: CodeText[];
  organisation: NamedRef;
  union: NamedRef;
  routeReason: string;
  submittedAt: string;
  dueAt: string | null;
  dueText: string | null;
  returnedOnce: boolean;
  disputed: boolean;
  timeline: TimelineDto[];
  actions: ('approve' | 'return' | 'forward' | 'reject')[];
  missingOptions: CodeText[];
  rejectReasons: CodeText[];
  forwardReasons: CodeText[];
}

export interface CardDto {
  membershipId: string;
  memberNo: string;
  name: string;
  organisationName: string;
  since: string;
  sinceText: string;
  secret: string;
  keyId: string;
  stepSeconds: number;
  secretExpiresAt: string;
  serverTime: string;
}

export interface MessageDto {
  id: string;
  kind: string;
  title: string;
  body: string;
  page: string | null;
  createdAt: string;
  read: boolean;
}

export interface MessagesDto {
  items: MessageDto[];
  nextCursor: string | null;
  unread: number;
}

export interface TemplateDto {
  templateId: string;
  purpose: string;
  text: string;
}

/** Path → answer of the GET routes. */
export interface GetAnswers {
  '/me': MeDto;
  '/organisations/search': { items: OrganisationHit[] };
  '/organisations/{id}': OrganisationDto;
  '/regions': RegionsDto;
  '/scan': ScanDto;
  '/stations/nearby': { items: NearbyStation[] };
  '/stations/{id}': StationDto;
  '/stations/managed': {
    items: {
      id: string;
      number: string;
      name: string;
      openText: string;
      codeVersion: number | null;
    }[];
  };
  '/join/consents': { items: ConsentDto[] };
  '/join/route': RouteDto;
  '/join/applications/mine': { items: ApplicationDto[] };
  '/join/applications/{id}': ApplicationDto;
  '/tasks/inbox': InboxDto;
  '/join/review/{id}': ReviewDto;
  '/join/review/{id}/forward-targets': { items: { id: string; name: string; hint: string }[] };
  '/disputes/{id}': {
    id: string;
    statusText: string;
    openedAt: string;
    dueAt: string | null;
    dueText: string | null;
    hint: string;
    actions: string[];
  };
  '/membership/card': CardDto;
  '/messages': MessagesDto;
  '/messages/templates': { items: TemplateDto[] };
}

/** Path → body and answer of the POST routes. */
export interface PostRoutes {
  '/session/wechat': { body: { code: string }; answer: SessionDto };
  '/session/refresh': { body: { refreshToken: string }; answer: SessionDto };
  '/session/logout': { body: undefined; answer: undefined };
  '/session/logout-everywhere': { body: undefined; answer: undefined };
  '/me/phone': { body: { code: string }; answer: { phoneMask: string } };
  '/stations/{id}/visits': {
    body: { at?: string };
    answer: { counted: boolean; text: string };
  };
  '/stations': { body: StationBody; answer: StationDto };
  '/stations/{id}/codes/{version}/retire': { body: undefined; answer: undefined };
  '/stations/{id}/codes': {
    body: undefined;
    answer: { scene: string; version: number; page: string };
  };
  '/join/applications': { body: JoinBody; answer: ApplicationDto };
  '/join/applications/{id}/withdraw': { body: undefined; answer: ApplicationDto };
  '/join/applications/{id}/resubmit': { body: JoinBody; answer: ApplicationDto };
  '/join/review/{id}/reveal': {
    body: { purpose: 'verify_identity' | 'contact' };
    answer: { name: string; idNumber: string; phone: string };
  };
  '/join/resolutions': {
    body: {
      organisationId?: string;
      resolvedOn: string;
      reference?: string;
      applicationIds: string[];
    };
    answer: { id: string; approved: { applicationId: string; memberNo: string }[] };
  };
  '/join/review/{id}/return': {
    body: { missing: string[]; note?: string };
    answer: { status: string; statusText: string };
  };
  '/join/review/{id}/forward': {
    body: { organisationId: string; reason: string };
    answer: { status: string; statusText: string };
  };
  '/join/review/{id}/reject': {
    body: { reason: string; note?: string };
    answer: { status: string; statusText: string };
  };
  '/disputes/{id}/confirm': { body: { note: string }; answer: { statusText: string } };
  '/disputes/{id}/deny': { body: { note: string }; answer: { statusText: string } };
  '/membership/cards/verify': {
    body: { code: string };
    answer: {
      valid: boolean;
      reasonText: string | null;
      nameMask: string | null;
      organisationName: string | null;
      memberNo: string | null;
    };
  };
  '/messages/{id}/read': { body: undefined; answer: { unread: number } };
  '/messages/read-all': { body: undefined; answer: { unread: number } };
  '/messages/subscriptions': {
    body: { templateId: string; accepted: boolean };
    answer: undefined;
  };
}
