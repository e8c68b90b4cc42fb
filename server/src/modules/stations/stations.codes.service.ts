import {
  formatScene,
  parseScene,
  scanPage,
  sceneLimits,
  sceneMessage,
  StationError,
} from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../../access';
import { Clock } from '../../calendar/clock';
import { AppError } from '../../http/app-error';
import { WechatClient } from '../../integrations/wechat/wechat.client';
import { WechatError } from '../../integrations/wechat/wechat-error';
import { SignedCode } from '../../privacy';
import { StationCodesRepository, type ScannedRow } from './stations.codes.repository';
import type { StationCodeDto } from './stations.dto';
import { StationsRepository, type StationRow } from './stations.repository';

const MAX_TRIES = 20;

export interface DrawnCode {
  readonly station: StationRow;
  readonly version: number;
  readonly png: Buffer;
}

/** The codes on the doors. A sticker lasts for years, so every version works until somebody retires it. */
@Injectable()
export class StationCodesService {
  constructor(
    private readonly stations: StationsRepository,
    private readonly codes: StationCodesRepository,
    private readonly signed: SignedCode,
    private readonly wechat: WechatClient,
    private readonly clock: Clock,
  ) {}

  /** A new version, beside those already printed. */
  async issue(scope: Scope, stationId: number): Promise<StationCodeDto> {
    await this.getManaged(scope, stationId);
    for (let tried = 0; tried < MAX_TRIES; tried += 1) {
      const version = (await this.codes.findNewest(stationId)) + 1;
      if (await this.codes.insert(stationId, version, scope.personId, this.clock.now())) {
        return { scene: this.sceneOf(stationId, version), version, page: scanPage };
      }
    }
    throw new Error('no free code version was found');
  }

  /** From now on scanning it says that it is retired; the door stays open. */
  async retire(scope: Scope, stationId: number, version: number): Promise<void> {
    await this.getManaged(scope, stationId);
    if (await this.codes.retire(stationId, version, this.clock.now())) return;
    const isKnown = await this.codes.exists(stationId, version);
    throw new AppError(isKnown ? StationError.CodeRetired : StationError.CodeNotFound);
  }

  /** The newest code in use as a mini-program code, with the station it is for. */
  async draw(scope: Scope, stationId: number): Promise<DrawnCode> {
    const station = await this.getManaged(scope, stationId);
    const version = await this.codes.findNewestLive(stationId);
    if (version === undefined) throw new AppError(StationError.CodeNotFound);
    try {
      const scene = this.sceneOf(stationId, version);
      return { station, version, png: await this.wechat.getwxacodeunlimit(scene, scanPage) };
    } catch (error) {
      if (error instanceof WechatError) throw new AppError(StationError.CodePictureUnavailable);
      throw error;
    }
  }

  /**
   * The station behind a scanned scene. A forged one costs no database read.
   * @throws StationError.SceneInvalid, StationError.SceneRetired
   */
  async open(scene: string): Promise<ScannedRow> {
    const parsed = parseScene(scene);
    if (!parsed) throw new AppError(StationError.SceneInvalid);
    const { stationId, version, mac } = parsed;
    const message = sceneMessage(stationId, version);
    if (!this.signed.verify('station_scene', message, mac, sceneLimits.macBytes)) {
      throw new AppError(StationError.SceneInvalid);
    }
    const row = await this.codes.findScanned(Number(stationId), version);
    if (!row) throw new AppError(StationError.SceneInvalid);
    if (row.code_retired_at !== null) throw new AppError(StationError.SceneRetired);
    return row;
  }

  private sceneOf(stationId: number, version: number): string {
    const id = String(stationId);
    const mac = this.signed.sign('station_scene', sceneMessage(id, version), sceneLimits.macBytes);
    return formatScene({ stationId: id, version, mac });
  }

  private async getManaged(scope: Scope, stationId: number): Promise<StationRow> {
    const station = await this.stations.findManaged(scope, stationId);
    if (!station) throw new AppError(StationError.NotFound);
    return station;
  }
}
