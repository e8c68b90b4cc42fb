import { shanghaiDay } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { toDelegationDto, type DelegationsDto } from './delegations.dto';
import { DelegationsRepository } from './delegations.repository';

@Injectable()
export class DelegationsQueries {
  constructor(
    private readonly delegations: DelegationsRepository,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<DelegationsDto> {
    const now = this.clock.now();
    const rows = await this.delegations.list(scope);
    const unions = await this.delegations.listUnions(scope);
    return {
      items: rows.map((row) => toDelegationDto(row, now)),
      unions: unions.map(({ id, name }) => ({ id: String(id), name })),
      today: shanghaiDay(now),
    };
  }
}
