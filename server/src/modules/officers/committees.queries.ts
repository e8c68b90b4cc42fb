import { termTone, dayText, officerPostTexts, OrganisationError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import type { CommitteeDto, TermDto } from './committees.dto';
import { mayEndPost } from './committees.service';

import { OfficersRepository, type Term } from './officers.repository';
import { RenewalsRepository } from './renewals.repository';
import { VacanciesRepository } from './vacancies.repository';

/** A union's committee, for whoever stands over it. */
@Injectable()
export class CommitteesQueries {
  constructor(
    private readonly officers: OfficersRepository,
    private readonly renewals: RenewalsRepository,
    private readonly vacancies: VacanciesRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly clock: Clock,
  ) {}

  async get(scope: Scope, unionId: number): Promise<CommitteeDto> {
    const union = await this.organisations.find(unionId);
    if (!union || !scope.covers(union.path)) throw new AppError(OrganisationError.NotFound);
    const term = await this.officers.findTerm(unionId);
    const officers = await this.officers.listInPost(unionId);
    return {
      unionId: String(unionId),
      unionName: union.name,
      term: term ? this.termOf(term) : null,
      officers: officers.map((one) => ({
        id: one.id,
        postText: officerPostTexts[one.post],
        nameMask: one.nameMask,
        startedOn: one.startedOn,
        actions: mayEndPost(scope, union, one) ? ['end'] : [],
      })),
      ...(await this.mattersOf(union)),
    };
  }

  private async mattersOf({ id }: OrganisationCard): Promise<{
    renewalId: string | null;
    vacancyId: string | null;
  }> {
    const renewal = await this.renewals.findOpenOf(id);
    const vacancy = await this.vacancies.findOpenOf(id);
    return { renewalId: renewal?.id ?? null, vacancyId: vacancy?.id ?? null };
  }

  private termOf(term: Term): TermDto {
    const today = this.clock.today();
    const { startedOn, endsOn, years, postponedMonths } = term;
    const day = dayText(endsOn, today);
    const text = endsOn < today ? `${day}已经到期，该换届了` : `到${day}`;
    return { startedOn, endsOn, years, postponedMonths, text, tone: termTone(endsOn, today) };
  }
}
