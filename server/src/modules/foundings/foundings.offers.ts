import { foundingLimits, isOfOneEmployer } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database';
import { Outbox, type OutboxResult } from '../../outbox/outbox';
import { OrganisationsPublic } from '../organisations/organisations.public';
import { FoundingEmployersRepository } from './founding-employers.repository';
import { OFFER_TRANSFER, type OfferTransfer } from './foundings.events';
import { FoundingNotices } from './foundings.notices';
import { FoundingsRepository, type FoundingRow } from './foundings.repository';

/**
 * Tells those who work at the employers of a new union that they may transfer, batch by batch. A batch, its place in the
 * row and the order for the next one are one transaction: whatever dies or runs twice, everybody is told once.
 */
@Injectable()
export class FoundingOffers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly foundings: FoundingsRepository,
    private readonly employers: FoundingEmployersRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly notices: FoundingNotices,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.outbox.register<OfferTransfer>({
      kind: OFFER_TRANSFER,
      delivery: 'retry',
      handle: ({ foundingId }) => this.offer(foundingId),
    });
  }

  order(foundingId: string): Promise<void> {
    return this.outbox.put(OFFER_TRANSFER, { foundingId }, foundingId);
  }

  async offer(foundingId: string): Promise<OutboxResult> {
    await this.database.transaction(async () => {
      await this.foundings.hold(foundingId);
      const founding = await this.foundings.getById(foundingId);
      const { unionId, name, status } = founding;
      if (status !== 'established' || unionId === null) return;
      const areaPath = await this.areaOf(founding);
      const people = await this.employers.listToOffer(foundingId, {
        areaPath,
        unionId,
        limit: foundingLimits.batch,
      });
      const last = people.at(-1);
      if (last === undefined) return;
      for (const personId of people) await this.notices.offer(personId, { unionId, name });
      await this.employers.setOffered(foundingId, last, people.length);
      await this.order(foundingId);
    });
    return 'delivered';
  }

  /** One employer's people are anywhere in its district; those of small ones in the place of their joint union. */
  async areaOf({ kind, districtId, parent }: FoundingRow): Promise<string> {
    if (!isOfOneEmployer(kind)) return parent.path;
    return (await this.organisations.find(districtId))?.path ?? parent.path;
  }
}
