import { HttpError } from '@home/shared';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access';
import { Clock, OffsetClock } from '../calendar/clock';
import { PERSONAS } from '../database/seeds/personas';
import { AppError } from '../http/app-error';
import { IDENTITY_SANDBOX_BASE } from '../integrations/identity/identity.module';
import { WECHAT_SANDBOX_BASE } from '../integrations/wechat/wechat.module';
import { SignedCode } from '../privacy';
import { moveClock } from './clock-order';
import { demoStickers } from './demo-stickers';

export interface ClockReading {
  now: string;
  offsetSeconds: number;
}

/** For demos and tests; not part of the contract, absent in production, 404 when the sandbox is off. */
@ApiExcludeController()
@Controller('sandbox')
export class SandboxController {
  constructor(
    private readonly clock: Clock,
    private readonly signed: SignedCode,
    @Inject(WECHAT_SANDBOX_BASE) private readonly wechatBase: string | null,
    @Inject(IDENTITY_SANDBOX_BASE) private readonly identityBase: string | null,
  ) {}

  @Get('clock')
  @Public()
  readClock(): ClockReading {
    const clock = this.movable();
    return { now: clock.now().toISOString(), offsetSeconds: clock.offsetSeconds };
  }

  @Post('clock')
  @Public()
  @HttpCode(200)
  moveClock(@Body() order: unknown): ClockReading {
    moveClock(this.movable(), order);
    return this.readClock();
  }

  @Get('personas')
  @Public()
  listPersonas(): { items: { name: string; title: string; description: string }[] } {
    this.movable();
    return {
      items: PERSONAS.map(({ name, title, description }) => ({ name, title, description })),
    };
  }

  /** The stickers on the doors of the demo city, for whoever has no camera to scan one. */
  @Get('stickers')
  @Public()
  listStickers(): { items: { title: string; scene: string }[] } {
    this.movable();
    return { items: demoStickers(this.signed) };
  }

  /** Where the sandbox WeChat server listens, for looking into it and telling it to misbehave. */
  @Get('wechat')
  @Public()
  locateWechat(): { base: string } {
    if (this.wechatBase === null) throw new AppError(HttpError.NotFound);
    return { base: this.wechatBase };
  }

  /** Where the sandbox identity service listens, for telling it to misbehave. */
  @Get('identity')
  @Public()
  locateIdentity(): { base: string } {
    if (this.identityBase === null) throw new AppError(HttpError.NotFound);
    return { base: this.identityBase };
  }

  /** The sandbox is on exactly when the clock can be moved. */
  private movable(): OffsetClock {
    if (!(this.clock instanceof OffsetClock)) throw new AppError(HttpError.NotFound);
    return this.clock;
  }
}
