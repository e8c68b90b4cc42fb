import { Permission } from '@home/shared';
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
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, Public, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { ReasonDto } from './activities.dto';
import { SignUpRowsDto, SignUpsQuery } from './registrations.dto';
import { RegistrationEndings } from './registrations.ending';
import {
  SignUpListDto,
  SignUpListLinkDto,
  SignUpListsDto,
  SignUpListTicketQuery,
} from './sign-up-lists.dto';
import { SignUpListsService } from './sign-up-lists.service';
import { SignUpsQueries } from './sign-ups.queries';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Who signed up: the list at the desk, and as a workbook. */
@ApiTags('activities')
@Controller('activities')
export class SignUpsController {
  constructor(
    private readonly signUps: SignUpsQueries,
    private readonly endings: RegistrationEndings,
    private readonly lists: SignUpListsService,
  ) {}

  @Get(':id/sign-ups')
  @Allow(Permission.ActivityKeep)
  @ApiBearerAuth()
  @ApiOkResponse({ type: SignUpRowsDto })
  list(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Query() query: SignUpsQuery,
  ): Promise<SignUpRowsDto> {
    return this.signUps.list(scope, id, query);
  }

  @Post(':id/sign-ups/:registration/remove')
  @Allow(Permission.ActivityManage)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: SignUpRowsDto })
  async remove(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @UuidParam('registration') registration: string,
    @Body() { reason }: ReasonDto,
  ): Promise<SignUpRowsDto> {
    await this.endings.remove(scope, id, registration, reason);
    return this.signUps.list(scope, id, {});
  }

  @Get('sign-up-lists')
  @Allow(Permission.ActivityManage)
  @ApiBearerAuth()
  @ApiOkResponse({ type: SignUpListsDto })
  listWorkbooks(@CurrentScope() scope: Scope): Promise<SignUpListsDto> {
    return this.lists.list(scope);
  }

  @Post(':id/sign-up-lists')
  @Allow(Permission.ActivityManage)
  @ApiBearerAuth()
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: SignUpListDto })
  request(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<SignUpListDto> {
    return this.lists.request(scope, id);
  }

  /** Changes nothing, so no Idempotency-Key; a POST, so that no address of a link stands in a history. */
  @Post('sign-up-lists/:id/link')
  @Allow(Permission.ActivityManage)
  @ApiBearerAuth()
  @HttpCode(200)
  @ApiOkResponse({ type: SignUpListLinkDto })
  link(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<SignUpListLinkDto> {
    return this.lists.link(scope, id);
  }

  /** Opened in a browser, which has no session: the ticket alone says what it opens. */
  @Get('sign-up-lists/download')
  @Public()
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(@Query() { ticket }: SignUpListTicketQuery): Promise<StreamableFile> {
    return new StreamableFile(await this.lists.open(ticket), {
      type: XLSX,
      disposition: 'attachment; filename="sign-ups.xlsx"',
    });
  }
}
