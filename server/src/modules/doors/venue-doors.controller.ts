import { Permission } from '@home/shared';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { DoorDto, DoorKeyDto, DoorsDto } from './doors.dto';
import { DoorsService } from './doors.service';

const PLACE = 'venue';

/** The phones that show the code at the door of a venue. */
@ApiTags('doors')
@Controller('venues/:id/doors')
export class VenueDoorsController {
  constructor(private readonly doors: DoorsService) {}

  @Get()
  @Allow(Permission.VenueKeep)
  @ApiOkResponse({ type: DoorsDto })
  list(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<DoorsDto> {
    return this.doors.list(scope, PLACE, id);
  }

  @Post()
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DoorDto })
  open(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<DoorDto> {
    return this.doors.open(scope, PLACE, id);
  }

  /** Apart from opening: no key is written down with the answer to an intention. */
  @Get(':door/key')
  @Allow(Permission.VenueKeep)
  @ApiOkResponse({ type: DoorKeyDto })
  getKey(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('door') door: string,
  ): Promise<DoorKeyDto> {
    return this.doors.keyOf(scope, PLACE, id, door);
  }

  @Post(':door/end')
  @Allow(Permission.VenueKeep)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: DoorsDto })
  end(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('door') door: string,
  ): Promise<DoorsDto> {
    return this.doors.end(scope, PLACE, id, door);
  }
}
