import { shanghaiDay, type Day } from '@home/shared';
import { lapseFlow } from '../../modules/memberships/lapse.flow';
import { membershipFlow } from '../../modules/memberships/membership.flow';
import { transferFlow } from '../../modules/memberships/transfer.flow';
import { uuidToBin } from '../ids';
import { MatterHistory, type Act, type World } from './matter-history';
import { matterRows, type MatterRows } from './matter-rows';
import { lapseStories, transferStories, type LapseStory, type TransferStory } from './members';
import type { Moments } from './moments';
import { demoPerson } from './persons';
import type { Row } from './rows';
import { seedId } from './seed-ids';

export interface DemoMembership {
  readonly slug: string;
  readonly union: number;
  readonly memberNo: string;
  readonly startedOn: Day;
  readonly createdAt: Date;
  readonly applicationId: string | null;
  readonly resolutionId: string | null;
}

const idOf = (slug: string): string => seedId(`membership:${slug}`);
const bin = (id: string | null): Buffer | null => (id === null ? null : uuidToBin(id));

/** A membership with its life so far, as the flow engine would have written it. */
export function membershipRows(
  world: World,
  moments: Moments,
  one: DemoMembership,
): { membership: Row; periods: Row[]; matter: MatterRows } {
  const id = idOf(one.slug);
  const lapse = lapseStories(moments).find(({ member }) => member === one.slug);
  const history = new MatterHistory(world, membershipFlow, one.union, null).play([
    { action: 'start', at: one.createdAt },
    ...(lapse ? [{ action: 'propose_lapse', at: lapse.at, by: lapse.by }] : []),
  ]);
  return {
    membership: {
      id: uuidToBin(id),
      status: history.state,
      person_id: uuidToBin(demoPerson(one.slug).personId),
      organisation_id: history.organisationId,
      member_no: one.memberNo,
      started_on: one.startedOn,
      application_id: bin(one.applicationId),
      resolution_id: bin(one.resolutionId),
      created_at: one.createdAt,
      moved_at: history.movedAt,
      closed_at: history.closedAt,
    },
    periods: periodRows(id, history, one.startedOn),
    matter: matterRows(membershipFlow.name, id, history, null),
  };
}

/** Each period twice once it is over: as it was known while it ran, and with its end. */
function periodRows(membershipId: string, { moves }: MatterHistory, startedOn: Day): Row[] {
  return moves.flatMap((move, i) => {
    const next = moves[i + 1];
    const row = (to: Date | null, recordedFrom: Date, recordedTo: Date | null): Row => ({
      id: uuidToBin(
        seedId(`period:${membershipId}:${i}:${to === null ? 'running' : 'over'}`, recordedFrom),
      ),
      membership_id: uuidToBin(membershipId),
      organisation_id: move.organisationId,
      status: move.to,
      valid_from: i === 0 ? startedOn : shanghaiDay(move.at),
      valid_to: to === null ? null : shanghaiDay(to),
      recorded_from: recordedFrom,
      recorded_to: recordedTo,
    });
    const running = row(null, move.at, next?.at ?? null);
    return next ? [running, row(next.at, next.at, null)] : [running];
  });
}

/** Transfers and proposed lapses that wait for somebody. */
export function sideMatterRows(
  world: World,
  moments: Moments,
): { transfers: Row[]; lapses: Row[]; matters: MatterRows[] } {
  const transfers = transferStories(moments).map((story) => transferRow(world, story));
  const lapses = lapseStories(moments).map((story) => lapseRow(world, story));
  return {
    transfers: transfers.map(({ row }) => row),
    lapses: lapses.map(({ row }) => row),
    matters: [...transfers, ...lapses].map(({ matter }) => matter),
  };
}

function transferRow(world: World, story: TransferStory): { row: Row; matter: MatterRows } {
  const id = seedId(`transfer:${story.member}`);
  const who = demoPerson(story.member);
  const acts: Act[] = [{ action: 'submit', at: story.at }];
  const history = new MatterHistory(world, transferFlow, story.to, story.member).play(acts);
  return {
    row: {
      id: uuidToBin(id),
      status: history.state,
      organisation_id: history.organisationId,
      account_id: uuidToBin(who.accountId),
      person_id: uuidToBin(who.personId),
      membership_id: uuidToBin(idOf(story.member)),
      from_organisation_id: story.from,
      to_organisation_id: story.to,
      reason: story.reason,
      note: story.note,
      opened_at: story.at,
      moved_at: history.movedAt,
      closed_at: history.closedAt,
    },
    matter: matterRows(transferFlow.name, id, history, who),
  };
}

function lapseRow(world: World, story: LapseStory): { row: Row; matter: MatterRows } {
  const id = seedId(`lapse:${story.member}`);
  const acts: Act[] = [{ action: 'open', at: story.at }];
  const history = new MatterHistory(world, lapseFlow, story.union, story.member).play(acts);
  return {
    row: {
      id: uuidToBin(id),
      status: history.state,
      organisation_id: history.organisationId,
      person_id: uuidToBin(demoPerson(story.member).personId),
      membership_id: uuidToBin(idOf(story.member)),
      reason: story.reason,
      opened_at: story.at,
      moved_at: history.movedAt,
      closed_at: history.closedAt,
    },
    matter: matterRows(lapseFlow.name, id, history, null),
  };
}
