import type { Scope } from '../../access';
import { isOwnMatter } from '../../flow/flow.types';
import type { ApplicationRow } from './joining.types';

/** Also of whoever is registered under its ID number: while that is verified, the application itself is nobody's. */
export const isOwnApplication = (
  scope: Scope,
  { accountId, registeredAs }: Pick<ApplicationRow, 'accountId' | 'registeredAs'>,
): boolean => isOwnMatter(scope, { accountId, personId: registeredAs });
