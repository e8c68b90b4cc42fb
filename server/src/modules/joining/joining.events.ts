/**
 * Outbox: an application came in, or a corrected one. Put for every one, whatever its number turned out to be: how long
 * the answer takes must not tell whether a number is registered. Handled until it succeeds.
 */
export const APPLICATION_FILED = 'application_filed';

export interface ApplicationFiled {
  readonly applicationId: string;
}
