import { PrivacyError } from '@home/shared';
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
import { FileContent } from './file-content';
import type { OpenedFile } from './file-links';
import { FILE_SOURCE } from './files.events';
import { FileSubjects } from './files.public';
import { FilesRepository } from './files.repository';

const MAC_BYTES = 16;
/** WeChat fetches a picture within half an hour, or says that it could not. */
const OPEN_SECONDS = 1800;

/** Pictures under the content check: WeChat fetches them by an address that nobody else is given. */
@Injectable()
export class FileChecks implements ContentSource, OnModuleInit {
  readonly source = FILE_SOURCE;

  constructor(
    private readonly checks: ContentChecksPublic,
    private readonly files: FilesRepository,
    private readonly content: FileContent,
    private readonly subjects: FileSubjects,
    private readonly messages: MessagesPublic,
    private readonly codes: SignedCode,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  async read(id: string): Promise<Content | undefined> {
    const file = await this.files.find(id);
    if (!file) return undefined;
    if (file.medium !== 'image/jpeg') return { kind: 'other' };
    const message = `${id}.${this.nowSeconds() + OPEN_SECONDS}`;
    const ticket = `${message}.${this.codes.sign('file_check', message, MAC_BYTES)}`;
    return {
      kind: 'picture',
      url: `${this.config.publicBase}/api/v1/files/check?ticket=${ticket}`,
    };
  }

  /** For WeChat alone: only while the picture waits for its answer. */
  async open(ticket: string): Promise<OpenedFile> {
    const [id = '', until = '', mac = ''] = ticket.split('.');
    const isGood =
      isUuid(id) &&
      this.codes.verify('file_check', `${id}.${until}`, mac, MAC_BYTES) &&
      Number(until) > this.nowSeconds();
    const file = isGood ? await this.files.find(id) : undefined;
    const state = file && (await this.checks.statesOf(this.source, [id])).get(id);
    if (!file || state !== 'waiting') throw new AppError(PrivacyError.LinkExpired);
    return { medium: file.medium, bytes: await this.content.open(id, file) };
  }

  async refused(id: string, accountId: string | null): Promise<void> {
    const file = await this.files.find(id);
    if (!file) return;
    await this.subjects.find(file.subjectType)?.refused(file.subjectId, file.side);
    if (accountId === null) return;
    const body =
      '您传的一张照片没有通过微信的内容检查，经办人默认看不到。请换一张清楚的、只拍材料的照片；拍的确实是材料，也可以带到工会当面看。';
    await this.messages.send({ accountId, kind: 'content_refused', body });
  }

  private nowSeconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
