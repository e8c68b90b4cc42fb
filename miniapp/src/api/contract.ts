import type { components, paths } from '../../../shared/src/api/openapi';

type Schemas = components['schemas'];
type Json<Part> = Part extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Success<Responses> = Responses extends { 200: infer Answer } ? Json<Answer> : undefined;
type WithGet = { get: { responses: { 200: { content: { 'application/json': unknown } } } } };
type WithPost = { post: { responses: unknown } };

/** Path without its prefix → answer of the GET routes, out of the generated contract. */
export type GetAnswers = {
  [
    Path in keyof paths as paths[Path] extends WithGet
      ? Path extends `/api/v1${infer Short}`
        ? Short
        : never
      : never
  ]: paths[Path] extends { get: { responses: infer Responses } } ? Success<Responses> : never;
};

/** Path without its prefix → body and answer of the POST routes. */
export type PostRoutes = {
  [
    Path in keyof paths as paths[Path] extends WithPost
      ? Path extends `/api/v1${infer Short}`
        ? Short
        : never
      : never
  ]: paths[Path] extends { post: infer Operation }
    ? {
        body: Operation extends { requestBody: infer Body } ? Json<Body> : undefined;
        answer: Operation extends { responses: infer Responses } ? Success<Responses> : never;
      }
    : never;
};

export type ApplicationDto = Schemas['ApplicationDto'];
export type CardDto = Schemas['CardDto'];
export type CodeText = Schemas['CodeTextDto'];
export type ConsentDto = Schemas['ConsentTextDto'];
export type InboxDto = Schemas['InboxDto'];
export type JoinBody = Schemas['SubmitApplicationDto'];
export type CorrectionBody = Schemas['CorrectApplicationDto'];
export type MeDto = Schemas['MeDto'];
export type MessageDto = Schemas['MessageDto'];
export type MessagesDto = Schemas['MessagesPageDto'];
export type NamedRef = Schemas['UnionRefDto'];
export type NearbyStation = Schemas['NearbyStationDto'];
export type OpenState = Schemas['StationDto']['openState'];
export type OrganisationDto = Schemas['OrganisationDto'];
export type OrganisationHit = Schemas['OrganisationHitDto'];
export type ReviewDto = Schemas['ReviewDto'];
export type RosterImportDto = Schemas['RosterImportDto'];
export type RosterMemberDto = Schemas['MemberDto'];
export type RosterRowDto = Schemas['RosterRowDto'];
export type RouteDto = Schemas['RouteDto'];
export type ScanDto = Schemas['ScanDto'];
export type SessionDto = Schemas['SessionDto'];
export type StationBody = Schemas['RegisterStationDto'];
export type StationDto = Schemas['StationDto'];
export type TaskDto = Schemas['InboxItemDto'];
