import { Permission } from '@home/shared';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { OwnRegistrationDto, RateDto, SignedUpDto, SignUpDto } from './registrations.dto';
import { RegistrationEndings } from './registrations.ending';
import { OwnRegistrations } from './registrations.queries';
import { RegistrationsService } from './registrations.service';

@ApiTags('activities')
@Controller('activities')
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly endings: RegistrationEndings,
    private readonly own: OwnRegistrations,
  ) {}

  @Post(':id/registrations')
  @Allow(Permission.ActivityOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: SignedUpDto })
  signUp(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { answers, admission }: SignUpDto,
  ): Promise<SignedUpDto> {
    return this.registrations.signUp(scope, id, { answers, admission: admission ?? null });
  }

  @Post('registrations/:id/cancel')
  @Allow(Permission.ActivityOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: OwnRegistrationDto })
  async cancel(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<OwnRegistrationDto> {
    await this.endings.cancel(scope, id);
    return this.own.get(scope, id);
  }

  @Post('registrations/:id/rate')
  @Allow(Permission.ActivityOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: OwnRegistrationDto })
  async rate(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() { rating, text }: RateDto,
  ): Promise<OwnRegistrationDto> {
    await this.endings.rate(scope, id, rating, text ?? null);
    return this.own.get(scope, id);
  }
}
