import type { ManagedActivity } from '../src/features/manage-activities/use-managed';
import { aCard } from './activities';

/** A draft of the demo city's riders' union; publish it, change it, drop it. */
export function aManaged(
  change: Partial<ManagedActivity> = {},
  plan: Partial<ManagedActivity['plan']> = {},
): ManagedActivity {
  const card = aCard({ status: 'draft', statusText: '草稿', tone: 'waiting', free: 20 });
  return {
    ...card,
    plan: {
      title: card.title,
      intro: '',
      startsAt: card.startsAt,
      endsAt: card.endsAt,
      venueId: null,
      place: card.place,
      latitude: null,
      longitude: null,
      audience: 'members',
      unions: [],
      capacity: card.capacity,
      feeFen: 0,
      form: [],
      signUpFrom: '2096-11-20T00:00:00.000Z',
      signUpTo: card.signUpTo,
      mode: card.mode,
      holdMinutes: 120,
      rule: null,
      ...plan,
    },
    revision: 'aa11',
    unionNames: [],
    organisationId: '140',
    concerned: 0,
    rating: { count: 0, average: null },
    actions: ['edit', 'publish', 'cancel'],
    ...change,
  };
}
