import { Permission, PrivacyError } from '@home/shared';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, RequireLevel, type Scope } from '../../access';
import { AppError } from '../../http/app-error';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { MembershipFileDto, OnDayDto, OnDayQuery, QuitDto, RetainDto } from './membership-file.dto';
import { MembershipFileQueries } from './membership-file.queries';
import { MembershipProofs } from './memberships.proofs';
import { MembershipsService } from './memberships.service';
import { SubmitTransferDto } from './transfers.dto';
import { TransfersService } from './transfers.service';

/** One's own 会籍. Every act answers the file as it is afterwards. */
@ApiTags('membership')
@Controller('membership')
export class MembershipFileController {
  constructor(
    private readonly queries: MembershipFileQueries,
    private readonly service: MembershipsService,
    private readonly transfers: TransfersService,
    private readonly proofs: MembershipProofs,
  ) {}

  @Get('file')
  @Allow(Permission.MembershipOwn)
  @ApiOkResponse({ type: MembershipFileDto })
  file(@CurrentScope() scope: Scope): Promise<MembershipFileDto> {
    return this.queries.getOwn(scope);
  }

  @Get('file/on')
  @Allow(Permission.MembershipOwn)
  @ApiOkResponse({ type: OnDayDto })
  on(@CurrentScope() scope: Scope, @Query() query: OnDayQuery): Promise<OnDayDto> {
    return this.queries.getOn(scope, query);
  }

  /** It vouches for a real name, so that must have been checked. */
  @Get('proof.pdf')
  @Allow(Permission.MembershipOwn)
  @RequireLevel(2)
  @Header('cache-control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async proof(@CurrentScope() scope: Scope): Promise<StreamableFile> {
    return new StreamableFile(await this.proofs.draw(scope), { type: 'application/pdf' });
  }

  @Post('retain')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: MembershipFileDto })
  async retain(
    @CurrentScope() scope: Scope,
    @Body() { reason }: RetainDto,
  ): Promise<MembershipFileDto> {
    await this.service.retain(scope, reason);
    return this.queries.getOwn(scope);
  }

  @Post('resume')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: MembershipFileDto })
  async resume(@CurrentScope() scope: Scope): Promise<MembershipFileDto> {
    await this.service.resume(scope);
    return this.queries.getOwn(scope);
  }

  /** The answer to a proposed lapse: “I am still here”. */
  @Post('object')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: MembershipFileDto })
  async object(@CurrentScope() scope: Scope): Promise<MembershipFileDto> {
    await this.service.object(scope);
    return this.queries.getOwn(scope);
  }

  /** Free and immediate; nobody is asked. */
  @Post('quit')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: MembershipFileDto })
  async quit(
    @CurrentScope() scope: Scope,
    @Body() { confirmed }: QuitDto,
  ): Promise<MembershipFileDto> {
    if (!confirmed) throw new AppError(PrivacyError.NotConfirmed);
    await this.service.quit(scope, 'quit');
    return this.queries.getOwn(scope);
  }

  @Post('transfers')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: MembershipFileDto })
  async submit(
    @CurrentScope() scope: Scope,
    @Body() body: SubmitTransferDto,
  ): Promise<MembershipFileDto> {
    await this.transfers.submit(scope, body);
    return this.queries.getOwn(scope);
  }

  @Post('transfers/:id/withdraw')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: MembershipFileDto })
  async withdraw(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
  ): Promise<MembershipFileDto> {
    await this.transfers.withdraw(scope, id);
    return this.queries.getOwn(scope);
  }
}
