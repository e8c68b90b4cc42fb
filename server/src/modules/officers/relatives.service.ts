import {
  maskName,
  normaliseName,
  OfficerError,
  relationTexts,
  relativeLimits,
  relativeStandingTexts,
  shanghaiDay,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { ColumnCipher } from '../../privacy';
import { MembershipsPublic } from '../memberships/memberships.public';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { PersonsPublic } from '../persons/persons.public';
import type { DeclareRelativeDto, RelativesDto } from './relatives.dto';
import { RelativesRepository } from './relatives.repository';

/** 申报亲属: whoever is declared keeps the declarer from deciding their matters, and the other way round. */
@Injectable()
export class RelativesService {
  constructor(
    private readonly database: Database,
    private readonly relatives: RelativesRepository,
    private readonly memberships: MembershipsPublic,
    private readonly persons: PersonsPublic,
    private readonly organisations: OrganisationsPublic,
    private readonly cipher: ColumnCipher,
    private readonly clock: Clock,
  ) {}

  async list({ personId }: Scope): Promise<RelativesDto> {
    const rows = personId === null ? [] : await this.relatives.listOwn(personId);
    return {
      items: rows.map((row) => ({
        id: row.id,
        relationText: relationTexts[row.relation],
        standingText: relativeStandingTexts[row.standing],
        nameMask: row.nameMask,
        placeName: row.employerName ?? row.organisationName,
        declaredOn: shanghaiDay(row.declaredAt),
      })),
    };
  }

  declare({ personId }: Scope, body: DeclareRelativeDto): Promise<void> {
    return this.database.transaction(async () => {
      if (personId === null) throw new AppError(OfficerError.RelativesNotYet);
      const name = normaliseName(body.name);
      const employerName = body.standing === 'employer_head' ? (body.employerName ?? null) : null;
      if (body.standing === 'employer_head' && employerName === null)
        throw new AppError(OfficerError.RelativeEmployer);
      const relative =
        body.memberNo === undefined ? null : await this.identify(body.memberNo, name);
      if (relative?.personId === personId) throw new AppError(OfficerError.RelativeYourself);
      // One declaration of a person after the other: the limit is counted while the person is held.
      await this.relatives.holdPerson(personId);
      if ((await this.relatives.listOwn(personId)).length >= relativeLimits.declared)
        throw new AppError(OfficerError.RelativesFull);
      const id = newId();
      await this.relatives.insert({
        id,
        personId,
        relation: body.relation,
        standing: body.standing,
        nameSealed: this.cipher.encrypt('officer_relatives', 'name_enc', id, name),
        nameMask: maskName(name),
        relativePersonId: relative?.personId ?? null,
        employerName,
        organisationId: await this.placeOf(body, relative?.organisationId ?? null),
        declaredAt: this.clock.now(),
      });
    });
  }

  async withdraw({ personId }: Scope, id: string): Promise<void> {
    const done =
      personId !== null && (await this.relatives.withdraw(personId, id, this.clock.now()));
    if (!done) throw new AppError(OfficerError.RelativeNotFound);
  }

  /** Number and name must be one person's: nobody learns whose a number is. */
  private async identify(
    memberNo: string,
    name: string,
  ): Promise<{ personId: string; organisationId: number }> {
    const member = await this.memberships.findMember(memberNo);
    if (!member || !(await this.persons.isNamed(member.personId, name)))
      throw new AppError(OfficerError.RelativeUnknown);
    return member;
  }

  /** Of a head the union of the employer, of an officer the one they serve in: where it is known. */
  private async placeOf(
    { standing, organisationId }: DeclareRelativeDto,
    ownUnion: number | null,
  ): Promise<number | null> {
    if (organisationId === undefined) return standing === 'union_officer' ? ownUnion : null;
    return (await this.organisations.find(Number(organisationId)))?.id ?? null;
  }
}
