import { photoLimits, PrivacyError } from '@home/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../calendar/clock';
import { AppConfig } from '../../config/config';
import { isUuid } from '../../database/ids';
import { AppError } from '../../http/app-error';
import { SignedCode } from '../../privacy';
import { PhotosRepository } from './photos.repository';

const MAC_BYTES = 16;

/** A signed look at a picture whatever it hangs on: for those who manage it, and for WeChat's check. */
@Injectable()
export class PhotoPreviews {
  constructor(
    private readonly photos: PhotosRepository,
    private readonly codes: SignedCode,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  pathOf(id: string): string {
    const message = `${id}.${this.nowSeconds() + photoLimits.previewSeconds}`;
    const mac = this.codes.sign('photo_preview', message, MAC_BYTES);
    return `/api/v1/photos/preview?ticket=${message}.${mac}`;
  }

  urlOf(id: string): string {
    return this.config.publicBase + this.pathOf(id);
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

  private nowSeconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
