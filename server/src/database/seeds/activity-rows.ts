import { cellsOf } from '@home/shared';
import { createHash } from 'node:crypto';
import { drawOrder, seedHashOf } from '../../modules/draws/draw-order';
import { uuidToBin } from '../ids';
import type { ActivityStory, SignUpStory } from './activities';
import type { DemoOffice } from './offices';
import { UNIONS } from './organisations';
import type { Keys } from './people-rows';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

const ORGANISER = UNIONS.riders;
const MINUTE_MS = 60_000;
/** How long the offer of the demo city is held. */
const HOLD_MS = 6 * 3_600_000;

export interface ActivityTables {
  readonly activities: Row[];
  readonly activity_registrations: Row[];
  readonly draws: Row[];
  readonly draw_entries: Row[];
  readonly waitlist_entries: Row[];
  readonly held_cells: Row[];
  readonly transitions: Row[];
}

export const activityIdOf = (name: string): string => seedId(`activity:${name}`);
const registrationIdOf = (name: string, who: string): string =>
  seedId(`registration:${name}:${who}`);

interface Move {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly at: Date;
}

/** A sign-up with what the draw made of it. */
interface Placed extends SignUpStory {
  readonly number: number | null;
  /** In the draw's order, or in the line. */
  readonly position: number | null;
}

/** The rows of an activity and of everybody who signed up, as the services would have written them. */
export class ActivityRows {
  readonly tables: ActivityTables = {
    activities: [],
    activity_registrations: [],
    draws: [],
    draw_entries: [],
    waitlist_entries: [],
    held_cells: [],
    transitions: [],
  };

  constructor(
    private readonly keys: Keys,
    private readonly offices: readonly DemoOffice[],
    private readonly now: Date,
  ) {}

  add(story: ActivityStory): void {
    const placed = this.place(story);
    placed.forEach((one, i) => this.addRegistration(story, one, i));
    this.addActivity(story, placed);
  }

  /** Who has a place and who waits where; a finished draw is really drawn. */
  private place(story: ActivityStory): Placed[] {
    const isDrawn = story.mode === 'draw' && story.status === 'closed';
    const numbered = story.signUps.map((one, i) => ({
      ...one,
      number: story.mode === 'draw' ? i + 1 : null,
      position: one.status === 'waiting' || one.status === 'offered' ? i + 1 : null,
    }));
    if (story.mode === 'draw' && story.rule) this.addDraw(story);
    if (!isDrawn) return numbered;
    const tickets = numbered.map((one) => ({ number: one.number ?? 0, tickets: 1 }));
    const order = drawOrder(seedOf(story), tickets).map(({ number }) => number);
    return numbered.map((one) => {
      const position = order.indexOf(one.number ?? 0) + 1;
      this.tables.draw_entries.push({
        draw_id: uuidToBin(seedId(`draw:${story.name}`)),
        number: one.number,
        registration_id: uuidToBin(registrationIdOf(story.name, one.who)),
        tickets: 1,
        exclusion: null,
        position,
        settled: 1,
      });
      return { ...one, position, status: position <= story.capacity ? 'drawn' : 'waiting' };
    });
  }

  private addDraw(story: ActivityStory): void {
    const id = seedId(`draw:${story.name}`);
    const seed = seedOf(story);
    const isDone = story.status === 'closed';
    this.tables.draws.push({
      id: uuidToBin(id),
      activity_id: uuidToBin(activityIdOf(story.name)),
      programme: story.rule?.programme ?? '',
      rule: JSON.stringify(story.rule),
      seed_enc: this.keys.cipher.encrypt('draws', 'seed_enc', id, seed),
      seed_hash: seedHashOf(seed),
      seed: isDone ? seed : null,
      draws_at: story.signUpTo,
      committed_at: story.publishedAt,
      frozen_at: isDone ? story.signUpTo : null,
      places: isDone ? story.capacity : null,
      revealed_at: isDone ? story.signUpTo : null,
    });
  }

  private addActivity(story: ActivityStory, placed: readonly Placed[]): void {
    const id = activityIdOf(story.name);
    const chair = this.chairAt(story.publishedAt);
    const draftedAt = new Date(story.publishedAt.getTime() - 30 * MINUTE_MS);
    const isDraft = story.status === 'draft';
    const moves: Move[] = [
      ...(isDraft
        ? []
        : [{ action: 'publish', from: 'draft', to: 'published', at: story.publishedAt }]),
      ...(isDraft || story.status === 'published'
        ? []
        : [{ action: 'close_on_time', from: 'published', to: 'closed', at: story.signUpTo }]),
      ...(story.status === 'held'
        ? [{ action: 'hold', from: 'closed', to: 'held', at: story.endsAt }]
        : []),
    ];
    const last = moves.at(-1);
    const count = (...statuses: string[]): number =>
      placed.filter(({ status }) => statuses.includes(status)).length;
    this.tables.activities.push({
      id: uuidToBin(id),
      status: story.status,
      organisation_id: ORGANISER,
      title: story.title,
      intro: story.intro,
      starts_at: story.startsAt,
      ends_at: story.endsAt,
      place: story.place,
      audience: 'members',
      unions: '[]',
      capacity: story.capacity,
      fee_fen: 0,
      form: '[]',
      sign_up_from: story.signUpFrom,
      sign_up_to: story.signUpTo,
      mode: story.mode,
      hold_minutes: 120,
      rule: story.rule && JSON.stringify(story.rule),
      taken: count('signed_up', 'drawn', 'offered', 'checked_in', 'no_show'),
      waiting: count('waiting'),
      last_number: placed.length,
      assignment_id: uuidToBin(chair.id),
      opened_at: draftedAt,
      moved_at: last?.at ?? draftedAt,
      closed_at: story.status === 'held' ? story.endsAt : null,
    });
    const drafted = { action: 'draft', from: '', to: 'draft', at: draftedAt };
    this.log('activity', id, [drafted, ...moves], ({ action }) =>
      action === 'draft'
        ? { ...demoPerson(chair.holder), assignmentId: null }
        : action === 'publish'
          ? { ...demoPerson(chair.holder), assignmentId: chair.id }
          : null,
    );
  }

  private addRegistration(story: ActivityStory, one: Placed, i: number): void {
    const id = registrationIdOf(story.name, one.who);
    const person = demoPerson(one.who);
    const openedAt = new Date(story.signUpFrom.getTime() + (i + 1) * MINUTE_MS);
    const moves = movesTo(story, one, openedAt, this.now);
    const last = moves.at(-1);
    const isOver = one.status === 'checked_in' || one.status === 'no_show';
    this.tables.activity_registrations.push({
      id: uuidToBin(id),
      status: one.status,
      organisation_id: ORGANISER,
      person_id: uuidToBin(person.personId),
      holder_id: uuidToBin(person.personId),
      activity_id: uuidToBin(activityIdOf(story.name)),
      number: one.number,
      checked_in_by: one.status === 'checked_in' ? 'manual' : null,
      checked_in_at: one.status === 'checked_in' ? (last?.at ?? openedAt) : null,
      recorded_at: one.status === 'checked_in' ? (last?.at ?? openedAt) : null,
      rating: one.rating ?? null,
      rating_text: one.ratingText ?? null,
      rated_at: one.rating === undefined ? null : new Date(story.endsAt.getTime() + 60 * MINUTE_MS),
      ends_at: story.endsAt,
      opened_at: openedAt,
      moved_at: last?.at ?? openedAt,
      closed_at: isOver ? (last?.at ?? openedAt) : null,
    });
    const keeper = this.chairAt(story.startsAt);
    this.log('activity_registration', id, moves, ({ action, from }) =>
      from === ''
        ? { accountId: person.accountId, personId: person.personId, assignmentId: null }
        : action === 'check_in'
          ? { ...demoPerson(keeper.holder), assignmentId: keeper.id }
          : null,
    );
    if (one.status !== 'waiting') this.hold(story, person.personId, id);
    if (one.status === 'waiting' || one.status === 'offered') this.queue(story, one, id, moves);
  }

  private hold({ startsAt, endsAt }: ActivityStory, personId: string, matterId: string): void {
    for (const cell of cellsOf({ from: startsAt, to: endsAt }))
      this.tables.held_cells.push({
        cell,
        holder_id: uuidToBin(personId),
        matter_id: uuidToBin(matterId),
      });
  }

  private queue(story: ActivityStory, one: Placed, matterId: string, moves: readonly Move[]): void {
    const id = seedId(`waitlist:${story.name}:${one.who}`);
    const personId = uuidToBin(demoPerson(one.who).personId);
    const isDraw = story.mode === 'draw';
    const queuedAt = (isDraw ? moves.at(-1) : moves[0])?.at ?? story.signUpTo;
    const offered = moves.find(({ action }) => action === 'offer');
    this.tables.waitlist_entries.push({
      id: uuidToBin(id),
      status: one.status,
      organisation_id: ORGANISER,
      person_id: personId,
      holder_id: personId,
      subject_type: 'activity',
      subject_id: uuidToBin(activityIdOf(story.name)),
      matter_id: uuidToBin(matterId),
      position: one.position,
      starts_at: story.startsAt,
      ends_at: story.endsAt,
      hold_until: offered ? new Date(this.now.getTime() + HOLD_MS) : null,
      opened_at: queuedAt,
      moved_at: offered?.at ?? queuedAt,
      closed_at: null,
    });
    const queued = { action: isDraw ? 'lose' : 'queue', from: '', to: 'waiting', at: queuedAt };
    this.log('waitlist_entry', id, [queued, ...(offered ? [offered] : [])], ({ action }) =>
      action === 'queue' ? { ...demoPerson(one.who), assignmentId: null } : null,
    );
  }

  private log(
    flow: string,
    subjectId: string,
    moves: readonly Move[],
    actorOf: (
      move: Move,
    ) => { accountId: string; personId: string; assignmentId: string | null } | null,
  ): void {
    moves.forEach((move, i) => {
      const actor = actorOf(move);
      this.tables.transitions.push({
        id: uuidToBin(seedId(`transition:${subjectId}:${i}`, move.at)),
        flow,
        subject_id: uuidToBin(subjectId),
        action: move.action,
        from_status: move.from,
        to_status: move.to,
        from_organisation_id: ORGANISER,
        organisation_id: ORGANISER,
        account_id: actor && uuidToBin(actor.accountId),
        person_id: actor && uuidToBin(actor.personId),
        assignment_id: actor?.assignmentId ? uuidToBin(actor.assignmentId) : null,
        note: move.action === 'check_in' ? '纸质名单补登' : null,
        details: null,
        at: move.at,
      });
    });
  }

  private chairAt(at: Date): DemoOffice {
    const chair = this.offices.find(
      ({ role, organisationId, from, to }) =>
        role === 'chair' && organisationId === ORGANISER && from <= at && to > at,
    );
    if (!chair) throw new Error('nobody chairs the organiser');
    return chair;
  }
}

/** Secret only until the demo city is loaded: the same draw in every run. */
const seedOf = ({ name }: ActivityStory): string =>
  createHash('sha256').update(`demo-city:draw:${name}`).digest('hex');

function movesTo(story: ActivityStory, one: Placed, openedAt: Date, now: Date): Move[] {
  const first = (action: string, to: string): Move => ({ action, from: '', to, at: openedAt });
  const then = (action: string, from: string, at: Date): Move => ({
    action,
    from,
    to: one.status,
    at,
  });
  if (story.mode === 'draw') {
    const entered = first('enter', 'entered');
    if (one.status === 'entered') return [entered];
    return [entered, then(one.status === 'drawn' ? 'win' : 'lose', 'entered', story.signUpTo)];
  }
  if (one.status === 'waiting') return [first('queue', 'waiting')];
  if (one.status === 'offered')
    return [
      first('queue', 'waiting'),
      then('offer', 'waiting', new Date(now.getTime() - MINUTE_MS)),
    ];
  const signedUp = first('sign_up', 'signed_up');
  if (one.status === 'checked_in')
    return [
      signedUp,
      then('check_in', 'signed_up', new Date(story.startsAt.getTime() + MINUTE_MS)),
    ];
  return one.status === 'no_show'
    ? [signedUp, then('miss', 'signed_up', story.endsAt)]
    : [signedUp];
}
