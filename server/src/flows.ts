import type { Flow } from './flow/define-flow';
import { activityFlow } from './modules/activities/activity.flow';
import { registrationFlow } from './modules/activities/registration.flow';
import { bookingFlow } from './modules/bookings/booking.flow';
import { creditAppealFlow } from './modules/credit/appeal.flow';
import { venueFaultFlow } from './modules/venue-faults/venue-fault.flow';
import { appealFlow } from './modules/appeals/appeal.flow';
import { correctionFlow } from './modules/corrections/correction.flow';
import { disputeFlow } from './modules/disputes/dispute.flow';
import { joinFlow } from './modules/joining/join.flow';
import { foundingFlow } from './modules/foundings/founding.flow';
import { proposalFlow } from './modules/foundings/proposal.flow';
import { lapseFlow } from './modules/memberships/lapse.flow';
import { membershipFlow } from './modules/memberships/membership.flow';
import { organisationChangeFlow } from './modules/organisation-changes/organisation-change.flow';
import { renewalFlow } from './modules/officers/renewal.flow';
import { vacancyFlow } from './modules/officers/vacancy.flow';
import { waitlistFlow } from './modules/waitlist/waitlist.flow';
import { transferFlow } from './modules/memberships/transfer.flow';

/** Every flow of the product, for the invariants and the generated pages; a spec compares it with what is registered. */
export const flows: readonly Flow[] = [
  joinFlow,
  disputeFlow,
  membershipFlow,
  transferFlow,
  lapseFlow,
  organisationChangeFlow,
  renewalFlow,
  vacancyFlow,
  appealFlow,
  correctionFlow,
  foundingFlow,
  proposalFlow,
  bookingFlow,
  creditAppealFlow,
  venueFaultFlow,
  activityFlow,
  registrationFlow,
  waitlistFlow,
];
