import { Permission } from '@home/shared';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { WaitingRoomDto } from './waiting-rooms.dto';
import { WaitingRoomsService } from './waiting-rooms.service';

@ApiTags('waiting rooms')
@Controller('waiting-rooms')
export class WaitingRoomsController {
  constructor(private readonly rooms: WaitingRoomsService) {}

  @Get(':id')
  @Allow(Permission.ActivityOwn)
  @ApiOkResponse({ type: WaitingRoomDto })
  look(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<WaitingRoomDto> {
    return this.rooms.look(scope, id);
  }

  /** One entry an account, however often it is asked: the row is the key, so no Idempotency-Key. */
  @Post(':id/enter')
  @Allow(Permission.ActivityOwn)
  @HttpCode(200)
  @ApiOkResponse({ type: WaitingRoomDto })
  enter(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<WaitingRoomDto> {
    return this.rooms.enter(scope, id);
  }
}
