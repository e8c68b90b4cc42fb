import { Permission } from '@home/shared';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { PhoneService } from './phone.service';
import { PhoneCodeBody, PhoneDto, RefreshBody, SessionDto, WechatCodeBody } from './sessions.dto';
import { SessionsService } from './sessions.service';

@ApiTags('session')
@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly phones: PhoneService,
  ) {}

  @Post('session/wechat')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  logIn(@Body() body: WechatCodeBody): Promise<SessionDto> {
    return this.sessions.logIn(body.code, body.device);
  }

  /** Each token is good once; an old one in use ends the whole session. */
  @Post('session/refresh')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  refresh(@Body() body: RefreshBody): Promise<SessionDto> {
    return this.sessions.refresh(body.refreshToken);
  }

  @Post('session/logout')
  @Allow(Permission.SessionOwn)
  @ApiBearerAuth()
  @HttpCode(204)
  @ApiNoContentResponse()
  logOut(@CurrentScope() scope: Scope): Promise<void> {
    return this.sessions.logOut(scope);
  }

  @Post('session/logout-everywhere')
  @Allow(Permission.SessionOwn)
  @ApiBearerAuth()
  @HttpCode(204)
  @ApiNoContentResponse()
  logOutEverywhere(@CurrentScope() scope: Scope): Promise<void> {
    return this.sessions.logOutEverywhere(scope);
  }

  /** No Idempotency-Key: the code is good once, and WeChat is asked outside any transaction. */
  @Post('me/phone')
  @Allow(Permission.SessionOwn)
  @ApiBearerAuth()
  @HttpCode(200)
  @ApiOkResponse({ type: PhoneDto })
  verifyPhone(@CurrentScope() scope: Scope, @Body() body: PhoneCodeBody): Promise<PhoneDto> {
    return this.phones.verify(scope, body.code);
  }
}
