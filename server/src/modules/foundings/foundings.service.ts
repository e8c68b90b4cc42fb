import {
  employerKeyText,
  FoundingError,
  HttpError,
  isOfOneEmployer,
  type FoundingKind,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Database } from '../../database/database';
import { newId } from '../../database/ids';
import { FlowEngine } from '../../flow/flow-engine';
import { AppError } from '../../http/app-error';
import {
  OrganisationRegister,
  OrganisationsPublic,
  type OrganisationCard,
} from '../organisations/organisations.public';
import { foundingFlow } from './founding.flow';
import { FoundingEmployers } from './founding-employers';
import type { ProposeFoundingDto } from './foundings.dto';
import { FoundingNotices } from './foundings.notices';
import { FoundingPlaces } from './foundings.places';
import { FoundingsRepository, type FoundingRow } from './foundings.repository';
import { districtOf, isUnionName } from './foundings.rules';
import { ProposalsService } from './proposals.service';

/** 组建工会 up to the preparation. Whoever proposes does not decide. */
@Injectable()
export class FoundingsService {
  constructor(
    private readonly database: Database,
    private readonly engine: FlowEngine,
    private readonly foundings: FoundingsRepository,
    private readonly employers: FoundingEmployers,
    private readonly organisations: OrganisationsPublic,
    private readonly register: OrganisationRegister,
    private readonly places: FoundingPlaces,
    private readonly proposals: ProposalsService,
    private readonly notices: FoundingNotices,
  ) {}

  propose(scope: Scope, body: ProposeFoundingDto): Promise<string> {
    return this.database.transaction(async () => {
      const { personId } = scope;
      if (personId === null) throw new AppError(HttpError.Forbidden);
      const parent = await this.places.get(scope, Number(body.parentId));
      const id = newId();
      if (body.proposalId !== undefined) await this.proposals.accept(scope, body.proposalId, id);
      const employers = await this.employers.collect(body);
      const [employer] = isOfOneEmployer(body.kind) ? employers : [];
      await this.checkName(parent, body.kind, body.name, employer?.name ?? undefined);
      const founding = {
        id,
        accountId: scope.accountId,
        personId,
        parentId: parent.id,
        districtId: districtOf(parent.path),
        kind: body.kind,
        name: body.name,
        nameKey: this.employers.keyOf(body.name),
        employerKey: employer?.key ?? null,
        address: body.address,
        expectedMembers: body.expectedMembers,
        reason: body.reason,
      };
      const opening = { actor: scope, id, organisationId: parent.id, personId, action: 'open' };
      await this.engine.open(foundingFlow, opening, async (opened) => {
        const { to: status, organisationId, at } = opened;
        if (!(await this.foundings.insertOnce({ ...founding, status, organisationId, at })))
          throw new AppError(FoundingError.NameTaken);
      });
      await this.employers.keep(id, employers);
      await this.notices.proposed(await this.foundings.getById(id));
      return id;
    });
  }

  /** The union comes into the register, in preparation: it takes in nobody, and no way leads to it. */
  approve(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const founding = await this.get(scope, id);
      await this.engine.transition(
        foundingFlow,
        { actor: scope, id, action: 'approve' },
        async () => {
          const { kind, name, address } = founding;
          const parent = await this.organisations.find(founding.parent.id);
          if (!parent?.isOpen) throw new AppError(FoundingError.NotHere);
          const employerName = isOfOneEmployer(kind) ? await this.employers.nameOf(id) : null;
          await this.checkName(parent, kind, name, employerName ?? undefined);
          const union = { parentId: parent.id, kind, name, employerName, address };
          await this.foundings.setUnion(id, await this.register.prepare(union));
          await this.notices.approved(founding);
        },
      );
    });
  }

  refuse(scope: Scope, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      const founding = await this.get(scope, id);
      const request = { actor: scope, id, action: 'refuse', note } as const;
      await this.engine.transition(foundingFlow, request, async () => {
        await this.giveUp(founding);
        await this.notices.refused(founding, note);
      });
    });
  }

  withdraw(scope: Scope, id: string): Promise<void> {
    return this.database.transaction(async () => {
      const founding = await this.get(scope, id);
      // In one's own matter, so without an office: the proposer's account is what counts.
      const request = { actor: scope, id, action: 'withdraw' } as const;
      await this.engine.transition(foundingFlow, request, () => this.giveUp(founding));
    });
  }

  async get(scope: Scope, id: string): Promise<FoundingRow> {
    const [founding] = await this.foundings.listForOffice(scope, [id]);
    if (!founding) throw new AppError(FoundingError.NotFound);
    return founding;
  }

  private async giveUp({ unionId, parent }: FoundingRow): Promise<void> {
    if (unionId !== null) await this.register.giveUp(unionId, parent.id);
  }

  /** Right for its kind, and new in the district, as is its employer. */
  private async checkName(
    parent: OrganisationCard,
    kind: FoundingKind,
    name: string,
    employerName: string | undefined,
  ): Promise<void> {
    if (!isUnionName(kind, name, employerName)) throw new AppError(FoundingError.NameWrong);
    const district = await this.organisations.find(districtOf(parent.path));
    const known = await this.register.listNamesIn(district?.path ?? parent.path);
    const [nameKey, employerKey] = [name, employerName ?? ''].map(employerKeyText);
    const isTaken = known.some(
      (one) =>
        employerKeyText(one.name) === nameKey ||
        (employerKey !== '' && employerKeyText(one.employerName ?? '') === employerKey),
    );
    if (isTaken) throw new AppError(FoundingError.NameTaken);
  }
}
