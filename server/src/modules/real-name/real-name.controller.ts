import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, RequireLevel, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { FaceToFaceService } from './face-to-face.service';
import { RealNameDto, VerifiedDto, VerifyFaceToFaceDto } from './real-name.dto';
import { RealNameService } from './real-name.service';

@ApiTags('real-name')
@Controller()
export class RealNameController {
  constructor(
    private readonly service: RealNameService,
    private readonly offices: FaceToFaceService,
  ) {}

  @Get('me/real-name')
  @Allow(Permission.DataOwn)
  @ApiOkResponse({ type: RealNameDto })
  get(@CurrentScope() scope: Scope): Promise<RealNameDto> {
    return this.service.get(scope);
  }

  /** Asking twice is harmless and counted, so it takes no Idempotency-Key: nothing in the database waits for the service. */
  @Post('me/real-name/check')
  @Allow(Permission.DataOwn)
  @RequireLevel(1)
  @HttpCode(200)
  @ApiOkResponse({ type: RealNameDto })
  check(@CurrentScope() scope: Scope): Promise<RealNameDto> {
    return this.service.check(scope);
  }

  @Post('memberships/:id/real-name')
  @Allow(Permission.MembershipDecide)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: VerifiedDto })
  verify(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { document }: VerifyFaceToFaceDto,
  ): Promise<VerifiedDto> {
    return this.offices.verify(scope, id, document);
  }
}
