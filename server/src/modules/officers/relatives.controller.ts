import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { DeclareRelativeDto, RelativesDto } from './relatives.dto';
import { RelativesService } from './relatives.service';

@ApiTags('officers')
@Controller('relatives')
export class RelativesController {
  constructor(private readonly service: RelativesService) {}

  @Get()
  @Allow(Permission.RelativesOwn)
  @ApiOkResponse({ type: RelativesDto })
  list(@CurrentScope() scope: Scope): Promise<RelativesDto> {
    return this.service.list(scope);
  }

  @Post()
  @Allow(Permission.RelativesOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RelativesDto })
  async declare(
    @CurrentScope() scope: Scope,
    @Body() body: DeclareRelativeDto,
  ): Promise<RelativesDto> {
    await this.service.declare(scope, body);
    return this.service.list(scope);
  }

  @Post(':id/withdraw')
  @Allow(Permission.RelativesOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: RelativesDto })
  async withdraw(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<RelativesDto> {
    await this.service.withdraw(scope, id);
    return this.service.list(scope);
  }
}
