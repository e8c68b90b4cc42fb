import { photoLimits, PrivacyError } from '@home/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppConfig } from '../../config/config';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { SignedCode } from '../../privacy';
import {
  ContentChecksPublic,
  type Content,
  type ContentSource,
} from '../content-checks/content-checks.public';
import { MessagesPublic } from '../messages/messages.public';
import { PhotosRepository } from './photos.repository';

export const PHOTO_SOURCE = 'photo';

const MAC_BYTES = 16;

/**
 * A signed look at a picture whatever it hangs on: for those who manage it, and for WeChat's check. A picture that does
 * not pass the check is taken down.
 */
@Injectable()
export class PhotoPreviews implements ContentSource, OnModuleInit {
  readonly source = PHOTO_SOURCE;

  constructor(
    private readonly photos: PhotosRepository,
    private readonly checks: ContentChecksPublic,
    private readonly messages: MessagesPublic,
    private readonly codes: SignedCode,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  pathOf(id: string): string {
    const message = `${id}.${this.nowSeconds() + photoLimits.previewSeconds}`;
    const mac = this.codes.sign('photo_preview', message, MAC_BYTES);
    return `/api/v1/photos/preview?ticket=${message}.${mac}`;
  }

  /** Forged, old and taken down all look the same. @throws PrivacyError.LinkExpired */
  async open(ticket: string): Promise<Buffer> {
    const [id = '', until = '', mac = ''] = ticket.split('.');
    const isGood =
      isUuid(id) &&
      this.codes.verify('photo_preview', `${id}.${until}`, mac, MAC_BYTES) &&
      Number(until) > this.nowSeconds();
    const bytes = isGood ? await this.photos.findPage(id) : undefined;
    if (!bytes) throw new AppError(PrivacyError.LinkExpired);
    return bytes;
  }

  async read(id: string): Promise<Content | undefined> {
    if (!(await this.photos.findPage(id))) return undefined;
    return { kind: 'picture', url: this.config.publicBase + this.pathOf(id) };
  }

  async refused(id: string, accountId: string | null): Promise<void> {
    const removed = await this.photos.remove(null, id);
    if (!removed || accountId === null) return;
    const body = '您放的一张场地或活动照片没有通过微信的内容检查，已经自动去掉。请换一张再放。';
    await this.messages.send({ accountId, kind: 'content_refused', body });
  }

  private nowSeconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
