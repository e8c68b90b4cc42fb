import { deviceText, momentText, SessionError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import type { DevicesDto } from './sessions.dto';
import { SessionsRepository } from './sessions.repository';

/** Where one's account is logged in, and ending it there. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  async list({ accountId, sessionId }: Scope): Promise<DevicesDto> {
    const now = this.clock.now();
    const rows = await this.sessions.listLive(accountId, now);
    const items = rows.map(({ id, device, createdAt, refreshedAt }) => ({
      id,
      device: deviceText(device),
      isThis: id === sessionId,
      loggedInText: momentText(createdAt, now),
      lastUsedText: momentText(refreshedAt, now),
    }));
    return { items: items.sort((a, b) => Number(b.isThis) - Number(a.isThis)) };
  }

  /** Somebody else's looks like none. */
  async end({ accountId }: Scope, id: string): Promise<void> {
    if (!(await this.sessions.endOne(accountId, id, this.clock.now())))
      throw new AppError(SessionError.DeviceNotFound);
  }
}
