import { Permission } from '@home/shared';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { DevicesService } from './devices.service';
import { DevicesDto } from './sessions.dto';

@ApiTags('session')
@ApiBearerAuth()
@Controller('session/devices')
export class DevicesController {
  constructor(private readonly devices: DevicesService) {}

  @Get()
  @Allow(Permission.SessionOwn)
  @ApiOkResponse({ type: DevicesDto })
  list(@CurrentScope() scope: Scope): Promise<DevicesDto> {
    return this.devices.list(scope);
  }

  /** Ending it twice is ending it once, so no Idempotency-Key. */
  @Post(':id/end')
  @Allow(Permission.SessionOwn)
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<void> {
    return this.devices.end(scope, id);
  }
}
