/** Numbers of the joining rules. Lengths in characters; days in working days where named so. */
export const joinLimits = {
  /** Our promise for a decision; then the parent organisation owns it. */
  decisionWorkingDays: 3,
  /** How long a returned application waits for its applicant before they are reminded. */
  correctionWorkingDays: 15,
  /** Submissions of one account on one day, so that ID numbers cannot be tried out. */
  submissionsADay: 5,
  /** An application is returned once at most, so all missing papers are named together. */
  returnsAtMost: 1,
  /** Applications in one committee resolution. */
  resolutionSize: 200,
  /** Names of those who were at the meeting, and characters of each. */
  attendeesAtMost: 30,
  attendeeLength: 30,
  resolutionTextLength: 1000,
  resolutionReferenceLength: 64,
  noteLength: 200,
  platformsAtMost: 6,
  /** A draft on the phone is thrown away after so many days: it holds an ID number. */
  draftDays: 7,
} as const;
