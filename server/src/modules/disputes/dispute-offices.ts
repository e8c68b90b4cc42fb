import type { Office, Scope } from '../../access';
import { isOwnMatter } from '../../flow/flow.types';
import { sideOfOffice, type DisputeSide } from './dispute-sides.rules';
import type { DisputeRow } from './disputes.repository';

export interface SidedOffice {
  readonly side: DisputeSide;
  readonly office: Office;
  readonly organisationId: number;
}

/** The office in which somebody speaks; `undefined` for whoever has none here, or a part in it themself. */
export function officeIn(scope: Scope, dispute: DisputeRow): SidedOffice | undefined {
  if (isOwnMatter(scope, dispute)) return undefined;
  const paths = { owner: dispute.path, first: dispute.first.path, second: dispute.second.path };
  const found = scope.offices
    .map((office) => ({ office, side: sideOfOffice(office.path, paths) }))
    // Whoever holds offices on both sides speaks for the one that decides.
    .sort((a, b) => Number(b.side === 'first_union') - Number(a.side === 'first_union'))
    .find(({ side }) => side !== undefined);
  if (!found?.side) return undefined;
  return { side: found.side, office: found.office, organisationId: found.office.organisationId };
}
