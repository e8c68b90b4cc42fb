import { Permission } from '@home/shared';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { Idempotent } from '../../idempotency/idempotent';
import { DoorPassDto, DoorPassedDto } from './doors.dto';
import { DoorsService } from './doors.service';

@ApiTags('doors')
@Controller('doors')
export class DoorPassController {
  constructor(private readonly doors: DoorsService) {}

  @Post('pass')
  @Allow(Permission.DoorPass)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DoorPassedDto })
  pass(@CurrentScope() scope: Scope, @Body() scanned: DoorPassDto): Promise<DoorPassedDto> {
    return this.doors.pass(scope, scanned);
  }
}
