/** Every page with its parameters. The scan landing is printed on stickers: never renamed. */
export interface RouteParams {
  home: undefined;
  services: undefined;
  messages: undefined;
  me: undefined;
  scan: { scene: string };
  station: { id: string };
  stations: undefined;
  join: { stationId?: string; unionScene?: string } | undefined;
  correct: { id: string };
  application: { id?: string } | undefined;
  card: undefined;
  union: { id: string };
  consents: { kind?: 'join_statement' | 'personal_information' } | undefined;
  settings: undefined;
  privacy: undefined;
  myFile: undefined;
  fileViews: undefined;
  myExport: undefined;
  myConsents: undefined;
  employments: undefined;
  employment: { id: string } | undefined;
  foundingPosts: undefined;
  erase: undefined;
  devices: undefined;
  membership: undefined;
  transfer: { organisationId?: string; name?: string } | undefined;
  appeal: { kind: string; matterId: string };
  realName: undefined;
  correction: undefined;
  correctionReview: { id: string };
  appealReview: { id: string };
  inbox: undefined;
  review: { id: string };
  dispute: { id: string } | { application: string };
  ownDispute: { id: string };
  transferReview: { id: string };
  lapseReview: { id: string };
  resolutions: undefined;
  foundings: undefined;
  founding: { id: string };
  foundingNew: { proposalId?: string } | undefined;
  foundingReport: { id: string };
  foundingProposal: { id: string };
  changes: { id?: string; name?: string } | undefined;
  change: { id: string };
  tree: { above?: string } | undefined;
  committee: { id: string };
  renewal: { id: string };
  election: { id: string };
  vacancy: { id: string };
  unionCode: { id: string };
  unionPage: { id: string };
  homesManaged: undefined;
  homeManaged: { id: string };
  /** Without an id: a new one. */
  homeEdit: { id?: string } | undefined;
  homeShare: { id: string };
  venuesManaged: undefined;
  venueManaged: { id: string };
  venueHours: { id: string };
  /** Without a resource: a new one. */
  venueResource: { id: string; resource?: string };
  /** Of one resource, or of the whole venue. */
  venueRules: { id: string; step?: string; resource?: string };
  activitiesManaged: undefined;
  activityManaged: { id: string };
  /** Without an id: a new one. */
  activityPlan: { id?: string; step?: string; question?: string } | undefined;
  signUps: { id: string };
  activities: undefined;
  activity: { id: string };
  /** `queued`: through the waiting room, whose word goes along. */
  signUp: { id: string; queued?: 'yes' };
  draw: { id: string };
  waitingRoom: { id: string };
  myActivities: undefined;
  relatives: undefined;
  homes: undefined;
  workersHome: { id: string };
  venues: undefined;
  venueMap: undefined;
  /** `move`: the booking that is to be moved. */
  venue: { id: string; move?: string };
  venueNew: undefined;
  bookings: undefined;
  /** The weeks of a recurring booking. */
  series: { id: string };
  /** A venue, and what was picked there; `at`: when it begins, in milliseconds, which no link has to escape. */
  seriesNew: { id: string; resource: string; day: string; at: string; slots: string };
  calendar: undefined;
  desks: undefined;
  desk: { id: string };
  closure: { id: string };
  activityDoor: { id: string };
  door: { place: 'venue' | 'activity'; id: string };
  /** Which phones show the code of a place. */
  doorPhones: { place: 'venue' | 'activity'; id: string };
  /** What was scanned at a door. */
  doorPass: { code: string };
  bookingReview: { id: string };
  creditAppeal: { id: string };
  /** A venue; `resource`: what was booked there. */
  fault: { id: string; resource?: string };
  faultReview: { id: string };
  booking: { id: string };
  credit: undefined;
  relativeNew: undefined;
  roster: undefined;
  rosterImport: { id?: string } | undefined;
  rosterClaim: undefined;
  stationsManaged: undefined;
  stationNew: undefined;
  delegation: undefined;
  delegationNew: undefined;
  figures: { organisation?: string } | undefined;
  venueFigures: undefined;
  /** `period`: 'four' or 'twelve' weeks. */
  venueUse: { id: string; period?: string };
  figureRecords: { organisation?: string; state?: string; age?: string };
  escalated: undefined;
  verifyCard: undefined;
  gallery: undefined;
}
