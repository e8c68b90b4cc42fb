import { Permission } from '@home/shared';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { NumberParam, UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { CommitteeDto } from './committees.dto';
import { CommitteesQueries } from './committees.queries';
import { CommitteesService } from './committees.service';
import { FillVacancyDto } from './elections.dto';
import { VacancyDto } from './renewals.dto';
import { VacanciesQueries } from './vacancies.queries';
import { VacanciesService } from './vacancies.service';

@ApiTags('officers')
@Controller()
export class CommitteesController {
  constructor(
    private readonly committees: CommitteesQueries,
    private readonly service: CommitteesService,
    private readonly queries: VacanciesQueries,
    private readonly vacancies: VacanciesService,
  ) {}

  @Get('committees/:id')
  @Allow(Permission.OfficersManage)
  @ApiOkResponse({ type: CommitteeDto })
  committee(@CurrentScope() scope: Scope, @NumberParam() id: number): Promise<CommitteeDto> {
    return this.committees.get(scope, id);
  }

  @Post('officers/:id/end')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: CommitteeDto })
  async endPost(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<CommitteeDto> {
    return this.committees.get(scope, await this.service.endPost(scope, id));
  }

  @Get('union-vacancies/:id')
  @Allow(Permission.OfficersManage)
  @ApiOkResponse({ type: VacancyDto })
  vacancy(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<VacancyDto> {
    return this.queries.get(scope, id);
  }

  @Post('union-vacancies/:id/fill')
  @Allow(Permission.OfficersManage)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: VacancyDto })
  async fill(
    @CurrentScope() scope: Scope,
    @UuidParam() id: string,
    @Body() body: FillVacancyDto,
  ): Promise<VacancyDto> {
    await this.vacancies.fill(scope, id, body);
    return this.queries.get(scope, id);
  }
}
