import { HttpError, MessageError, messageLimits } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { binToUuid, isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { decodeCursor, encodeCursor } from '../../http/page.dto';
import {
  toMessageDto,
  toPushTemplateDto,
  type MessagesPageDto,
  type PushTemplatesDto,
  type UnreadDto,
} from './messages.dto';
import { MessagesRepository } from './messages.repository';
import { PushConsentsRepository } from './push-consents.repository';
import { PushTemplates } from './push-templates';

/** One's own messages. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly consents: PushConsentsRepository,
    private readonly templates: PushTemplates,
    private readonly clock: Clock,
  ) {}

  async list(scope: Scope, cursor: string | undefined): Promise<MessagesPageDto> {
    const { pageSize } = messageLimits;
    const [rows, unread] = await Promise.all([
      this.messages.list(scope.accountId, idOf(cursor), pageSize + 1),
      this.messages.countUnread(scope.accountId),
    ]);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return {
      items: shown.map(toMessageDto),
      nextCursor: last ? encodeCursor([binToUuid(last.id)]) : null,
      unread,
    };
  }

  /** Reading twice is reading once. */
  async read(scope: Scope, id: string): Promise<UnreadDto> {
    if (!(await this.messages.exists(scope.accountId, id)))
      throw new AppError(MessageError.NotFound);
    await this.messages.markRead(scope.accountId, id, this.clock.now());
    return { unread: await this.messages.countUnread(scope.accountId) };
  }

  async readAll(scope: Scope): Promise<UnreadDto> {
    await this.messages.markAllRead(scope.accountId, this.clock.now());
    return { unread: await this.messages.countUnread(scope.accountId) };
  }

  listTemplates(): PushTemplatesDto {
    return { items: this.templates.list().map(toPushTemplateDto) };
  }

  /** What the person answered on a tap, for the one purpose that was asked. */
  async subscribe(scope: Scope, templateId: string, accepted: boolean): Promise<void> {
    const template = this.templates.findById(templateId);
    if (!template) throw new AppError(MessageError.TemplateUnknown);
    await this.consents.record(scope.accountId, template.purpose, accepted, this.clock.now());
  }
}

function idOf(cursor: string | undefined): string | null {
  const [id] = decodeCursor(cursor, ['string']) ?? [null];
  if (id === null) return null;
  if (typeof id === 'string' && isUuid(id)) return id;
  throw new AppError(HttpError.Validation, { cursor: '页码不对' });
}
