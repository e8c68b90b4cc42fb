import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { Idempotent } from '../../idempotency/idempotent';
import { ConsentWithdrawnDto, GivenConsentsDto, WithdrawConsentDto } from './consents.dto';
import { ConsentsService } from './consents.service';
import { EraseDto, ErasedDto, ErasurePreviewDto } from './erasure.dto';
import { ErasureQueries } from './erasure.queries';
import { ErasureService } from './erasure.service';

@ApiTags('my-data')
@ApiBearerAuth()
@Controller('me')
export class MyDataController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly erasure: ErasureService,
    private readonly erasures: ErasureQueries,
  ) {}

  @Get('consents')
  @Allow(Permission.DataOwn)
  @ApiOkResponse({ type: GivenConsentsDto })
  given(@CurrentScope() scope: Scope): Promise<GivenConsentsDto> {
    return this.consents.list(scope);
  }

  @Post('consents/withdraw')
  @Allow(Permission.DataOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ConsentWithdrawnDto })
  withdraw(
    @CurrentScope() scope: Scope,
    @Body() body: WithdrawConsentDto,
  ): Promise<ConsentWithdrawnDto> {
    return this.consents.withdraw(scope, body);
  }

  @Get('erasure')
  @Allow(Permission.DataOwn)
  @ApiOkResponse({ type: ErasurePreviewDto })
  preview(@CurrentScope() scope: Scope): Promise<ErasurePreviewDto> {
    return this.erasures.preview(scope);
  }

  /** The session ends with it. */
  @Post('erasure')
  @Allow(Permission.DataOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: ErasedDto })
  erase(@CurrentScope() scope: Scope, @Body() { confirmed }: EraseDto): Promise<ErasedDto> {
    return this.erasure.erase(scope, confirmed);
  }
}
