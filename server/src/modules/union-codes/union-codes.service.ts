import {
  formatUnionScene,
  HttpError,
  OrganisationError,
  parseUnionScene,
  scanPage,
  sceneLimits,
  unionSceneMessage,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { WechatError } from '../../integrations/wechat/wechat-error';
import { SignedCode } from '../../privacy';
import { OrganisationsPublic, type OrganisationCard } from '../organisations/organisations.public';
import type { UnionCodeDto } from './union-codes.dto';
import { UnionCodesRepository } from './union-codes.repository';

const MAX_TRIES = 20;

export interface DrawnUnionCode {
  readonly union: OrganisationCard;
  readonly version: number;
  readonly png: Buffer;
}

/** A union's own codes: printed and hung up for years, so every version works until it is retired. */
@Injectable()
export class UnionCodesService {
  constructor(
    private readonly codes: UnionCodesRepository,
    private readonly organisations: OrganisationsPublic,
    private readonly signed: SignedCode,
    private readonly wechat: WechatClient,
    private readonly clock: Clock,
  ) {}

  async get(scope: Scope, organisationId: number): Promise<UnionCodeDto> {
    const union = await this.unionIn(scope, organisationId);
    return this.toDto(union, (await this.codes.findNewest(union.id)).live);
  }

  /** A new version, beside those already printed. */
  async issue(scope: Scope, organisationId: number): Promise<UnionCodeDto> {
    const union = await this.unionIn(scope, organisationId);
    for (let tried = 0; tried < MAX_TRIES; tried += 1) {
      const version = (await this.codes.findNewest(union.id)).any + 1;
      if (await this.codes.insert(union.id, version, scope.personId, this.clock.now()))
        return this.toDto(union, version);
    }
    throw new Error('no free code version was found');
  }

  /** What is older than the newest in use works no more. */
  async retireOlder(scope: Scope, organisationId: number): Promise<UnionCodeDto> {
    const union = await this.unionIn(scope, organisationId);
    const { live } = await this.codes.findNewest(union.id);
    await this.codes.retireBefore(union.id, live, this.clock.now());
    return this.toDto(union, live);
  }

  /** @throws OrganisationError.CodeNone, OrganisationError.CodePictureUnavailable */
  async draw(scope: Scope, organisationId: number): Promise<DrawnUnionCode> {
    const union = await this.unionIn(scope, organisationId);
    const { live: version } = await this.codes.findNewest(union.id);
    if (version === 0) throw new AppError(OrganisationError.CodeNone);
    try {
      const png = await this.wechat.getwxacodeunlimit(this.sceneOf(union.id, version), scanPage);
      return { union, version, png };
    } catch (error) {
      if (error instanceof WechatError)
        throw new AppError(OrganisationError.CodePictureUnavailable);
      throw error;
    }
  }

  /** The open union behind a scanned scene; a forged one costs no database read. `undefined` when there is none. */
  async find(scene: string): Promise<OrganisationCard | 'retired' | undefined> {
    const parsed = parseUnionScene(scene);
    if (!parsed) return undefined;
    const { organisationId, version, mac } = parsed;
    const message = unionSceneMessage(organisationId, version);
    if (!this.signed.verify('union_scene', message, mac, sceneLimits.macBytes)) return undefined;
    const state = await this.codes.findState(Number(organisationId), version);
    if (!state) return undefined;
    const union = await this.organisations.find(Number(organisationId));
    return state.isRetired || !union?.isOpen ? 'retired' : union;
  }

  private toDto(union: OrganisationCard, version: number): UnionCodeDto {
    const scene = version === 0 ? null : this.sceneOf(union.id, version);
    return { unionName: union.name, version, scene };
  }

  private sceneOf(id: number, version: number): string {
    const organisationId = String(id);
    const message = unionSceneMessage(organisationId, version);
    const mac = this.signed.sign('union_scene', message, sceneLimits.macBytes);
    return formatUnionScene({ organisationId, version, mac });
  }

  /** Only what takes members in has a code. */
  private async unionIn(scope: Scope, organisationId: number): Promise<OrganisationCard> {
    const union = await this.organisations.find(organisationId);
    if (!union || !scope.covers(union.path)) throw new AppError(HttpError.NotFound);
    if (union.level !== 'grassroots' || !union.isOpen)
      throw new AppError(OrganisationError.CodeNotHere);
    return union;
  }
}
