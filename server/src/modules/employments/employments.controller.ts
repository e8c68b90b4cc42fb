import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import {
  AddEmploymentDto,
  CorrectEmploymentDto,
  EmploymentSavedDto,
  EmploymentsDto,
  EndEmploymentDto,
} from './employments.dto';
import { EmploymentsQueries } from './employments.queries';
import { EmploymentsService } from './employments.service';

/** Where I work: mine alone. */
@ApiTags('employments')
@Controller('me/employments')
export class EmploymentsController {
  constructor(
    private readonly queries: EmploymentsQueries,
    private readonly service: EmploymentsService,
  ) {}

  @Get()
  @Allow(Permission.DataOwn)
  @ApiOkResponse({ type: EmploymentsDto })
  list(@CurrentScope() scope: Scope): Promise<EmploymentsDto> {
    return this.queries.list(scope);
  }

  @Post()
  @Allow(Permission.DataOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: EmploymentSavedDto })
  add(@CurrentScope() scope: Scope, @Body() body: AddEmploymentDto): Promise<EmploymentSavedDto> {
    return this.service.add(scope, body);
  }

  @Post(':id/correct')
  @Allow(Permission.DataOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: EmploymentSavedDto })
  correct(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: CorrectEmploymentDto,
  ): Promise<EmploymentSavedDto> {
    return this.service.correct(scope, id, body);
  }

  @Post(':id/end')
  @Allow(Permission.DataOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: EmploymentSavedDto })
  end(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: EndEmploymentDto,
  ): Promise<EmploymentSavedDto> {
    return this.service.end(scope, id, body);
  }

  @Post(':id/remove')
  @Allow(Permission.DataOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: EmploymentSavedDto })
  remove(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<EmploymentSavedDto> {
    return this.service.remove(scope, id);
  }
}
