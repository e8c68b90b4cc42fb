export type PlanField =
  | 'organisationId'
  | 'title'
  | 'time'
  | 'place'
  | 'audience'
  | 'capacity'
  | 'fee'
  | 'questions'
  | 'window';
export type PlanFaults = Readonly<Partial<Record<PlanField, string>>>;

/** The pages of the form, and which field is on which. */
export const planSteps = ['what', 'who', 'how'] as const;
export type PlanStep = (typeof planSteps)[number];
export const stepOf: Readonly<Record<PlanField, PlanStep>> = {
  organisationId: 'what',
  title: 'what',
  time: 'what',
  place: 'what',
  audience: 'who',
  capacity: 'who',
  fee: 'who',
  window: 'who',
  questions: 'how',
};
