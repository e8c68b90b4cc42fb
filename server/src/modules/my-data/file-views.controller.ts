import { Permission } from '@home/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { PageQuery } from '../../http/page.dto';
import { FileViewsQueries } from './file-views.queries';
import { FileViewsDto } from './my-data.dto';

@ApiTags('my-data')
@ApiBearerAuth()
@Controller('me')
export class FileViewsController {
  constructor(private readonly queries: FileViewsQueries) {}

  @Get('file-views')
  @Allow(Permission.DataOwn)
  @ApiOkResponse({ type: FileViewsDto })
  list(@CurrentScope() scope: Scope, @Query() { cursor }: PageQuery): Promise<FileViewsDto> {
    return this.queries.list(scope, cursor);
  }
}
