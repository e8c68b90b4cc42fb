import { Permission } from '@home/shared';
import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { MeDto } from './me.dto';
import { MeQueries } from './me.queries';

@ApiTags('me')
@ApiBearerAuth()
@Controller('me')
export class MeController {
  constructor(private readonly queries: MeQueries) {}

  @Get()
  @Allow(Permission.SessionOwn)
  @ApiOkResponse({ type: MeDto })
  me(@CurrentScope() scope: Scope): Promise<MeDto> {
    return this.queries.me(scope);
  }
}
