import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AuditLog } from '../../privacy';
import {
  ContentChecksPublic,
  type Content,
  type ContentSource,
} from '../content-checks/content-checks.public';
import { MessagesPublic } from '../messages/messages.public';
import { PhotoPreviews } from './photo-previews';
import { PhotosRepository } from './photos.repository';

export const PHOTO_SOURCE = 'photo';

/** What passes the check is shown to everybody, what does not is taken down, and what it cannot tell waits for a person. */
@Injectable()
export class PhotoChecks implements ContentSource, OnModuleInit {
  readonly source = PHOTO_SOURCE;

  constructor(
    private readonly checks: ContentChecksPublic,
    private readonly photos: PhotosRepository,
    private readonly previews: PhotoPreviews,
    private readonly messages: MessagesPublic,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async read(id: string): Promise<Content | undefined> {
    if (!(await this.photos.findHolder(id))) return undefined;
    return { kind: 'picture', url: this.previews.urlOf(id) };
  }

  async passed(id: string): Promise<void> {
    await this.photos.show(id, this.clock.now());
  }

  async unsure(id: string, accountId: string | null): Promise<void> {
    if (accountId === null || !(await this.photos.findHolder(id))) return;
    const body =
      '您放的一张场地或活动照片，微信的内容检查拿不准，大家还看不到。请另一位干部（或者上级工会的干部）在放照片的地方看一看，点“可以放”；也可以换一张。';
    await this.messages.send({ accountId, kind: 'photo_unsure', body });
  }

  /** Its place is empty at once; the books say so, and whoever hung it up is told. */
  async refused(id: string, accountId: string | null): Promise<void> {
    const holder = await this.photos.findHolder(id);
    if (!holder || !(await this.photos.remove(holder.subjectId, id))) return;
    const { organisationId, subjectType, subjectId } = holder;
    await this.audit.record({
      organisationId,
      action: `${subjectType}.take_down_photo`,
      actor: { personId: null, assignmentId: null },
      subjectPersonId: null,
      subjectType,
      subjectId,
      at: this.clock.now(),
      details: { photo: id },
    });
    if (accountId === null) return;
    const body = '您放的一张场地或活动照片没有通过微信的内容检查，已经自动去掉。请换一张再放。';
    await this.messages.send({ accountId, kind: 'content_refused', body });
  }
}
