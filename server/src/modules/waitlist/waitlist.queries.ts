import { WaitlistError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { toWaitlistEntryDto, type WaitlistEntriesDto, type WaitlistEntryDto } from './waitlist.dto';
import { WaitlistRepository } from './waitlist.repository';
import type { WaitlistEntry } from './waitlist.types';

@Injectable()
export class WaitlistQueries {
  constructor(private readonly entries: WaitlistRepository) {}

  async listMine({ personId, accountId }: Scope): Promise<WaitlistEntriesDto> {
    const mine = await this.entries.listOpenOf(personId ?? accountId);
    return { items: await Promise.all(mine.map((entry) => this.present(entry))) };
  }

  async get({ personId, accountId }: Scope, id: string): Promise<WaitlistEntryDto> {
    const entry = await this.entries.find(id);
    if (entry?.holderId !== (personId ?? accountId)) throw new AppError(WaitlistError.NotFound);
    return this.present(entry);
  }

  private async present(entry: WaitlistEntry): Promise<WaitlistEntryDto> {
    const ahead = entry.status === 'waiting' ? await this.entries.countAhead(entry) : 0;
    return toWaitlistEntryDto(entry, ahead);
  }
}
