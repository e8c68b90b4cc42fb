import { ActivityError, activityLimits, drawRuleLines } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import { DrawsPublic, type Draw } from '../draws/draws.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import type { ActivityCardsDto, ManagedActivitiesDto, ManagedActivityDto } from './activities.dto';
import { ActivitiesRepository } from './activities.repository';
import { ActivityPlaces } from './activity-places.repository';
import { revisionOf } from './activity-plans';
import { audienceFault, officeActions, windowFault } from './activities.rules';
import type { Activity } from './activities.types';
import { toActivityCard, toPlanDto } from './activities.views';
import type { ActivityDto, DrawSummaryDto } from './registrations.dto';
import { OwnRegistrations } from './registrations.queries';
import { holderOf } from './registrations.service';
import { RegistrationsRepository } from './registrations.repository';

const PAGE = activityLimits.pageSize;
const MANAGED = 100;
const NOTHING = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class ActivitiesQueries {
  constructor(
    private readonly activities: ActivitiesRepository,
    private readonly places: ActivityPlaces,
    private readonly registrations: RegistrationsRepository,
    private readonly own: OwnRegistrations,
    private readonly draws: DrawsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly clock: Clock,
  ) {}

  async listUpcoming(
    cursor: string | undefined,
    homeId: string | undefined,
  ): Promise<ActivityCardsDto> {
    const after = placeOf(cursor);
    // An id that no home can have has no activities.
    const at = homeId === undefined ? null : { homeId: isUuid(homeId) ? homeId : NOTHING };
    const rows = await this.activities.listUpcoming(this.clock.now(), after, PAGE + 1, at);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const hasMore = rows.length > PAGE && last !== undefined;
    return {
      items: page.map(toActivityCard),
      nextCursor: hasMore ? encodeCursor([last.startsAt.getTime(), last.id]) : null,
    };
  }

  /** Anybody may look; whoever is signed in sees what is theirs. */
  async get(viewer: Scope | null, id: string): Promise<ActivityDto> {
    const activity = await this.activities.find(id);
    if (!activity || activity.status === 'draft') throw new AppError(ActivityError.NotFound);
    const unionNames = await this.namesOf(activity);
    const draw = await this.draws.find(id);
    return {
      ...toActivityCard(activity),
      intro: activity.intro,
      venueId: activity.venueId,
      photos: [...activity.photos],
      unionNames,
      form: toPlanDto(activity).form,
      draw: draw ? toDrawSummary(draw) : null,
      rating: await this.registrations.ratingOf(id),
      mine: viewer ? await this.own.findAt(viewer, activity) : null,
      signUpBlockedText: await this.blockedText(viewer, activity),
      now: this.clock.now().toISOString(),
    };
  }

  async listManaged(scope: Scope): Promise<ManagedActivitiesDto> {
    return { items: (await this.activities.listManaged(scope, MANAGED)).map(toActivityCard) };
  }

  async getManaged(scope: Scope, id: string): Promise<ManagedActivityDto> {
    const activity = await this.activities.findManaged(scope, id);
    if (!activity) throw new AppError(ActivityError.NotFound);
    return {
      ...toActivityCard(activity),
      plan: toPlanDto(activity),
      revision: revisionOf(activity),
      unionNames: await this.namesOf(activity),
      organisationId: String(activity.organisation.id),
      concerned: await this.places.countOpen(id),
      rating: await this.registrations.ratingOf(id),
      actions: officeActions(activity),
    };
  }

  private async namesOf({ unions }: Activity): Promise<string[]> {
    const names = await this.organisations.names(unions);
    return unions.map((union) => names.get(union) ?? '');
  }

  private async blockedText(viewer: Scope | null, activity: Activity): Promise<string | null> {
    const window = windowFault(activity, this.clock.now());
    if (window) return window.text;
    const isFull = activity.mode === 'first_come' && activity.taken >= activity.capacity;
    if (isFull) return ActivityError.Full.text;
    if (!viewer) return null;
    const visitor = await this.registrations.findVisitor(holderOf(viewer));
    if (visitor.isIn(activity.id)) return ActivityError.AlreadyIn.text;
    return audienceFault(activity, visitor)?.text ?? null;
  }
}

const toDrawSummary = ({ seedHash, drawsAt, revealedAt, rule }: Draw): DrawSummaryDto => ({
  seedHash: seedHash.toString('hex'),
  drawsAt: drawsAt.toISOString(),
  revealedAt: revealedAt?.toISOString() ?? null,
  lines: drawRuleLines(rule),
});

function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  const values = decodeCursor(cursor, ['number', 'string']);
  if (!values) return null;
  const [at, id] = [Number(values[0]), String(values[1])];
  // A cursor that was tampered with starts at the beginning of that time.
  return { at: new Date(at), id: isUuid(id) ? id : NOTHING };
}
