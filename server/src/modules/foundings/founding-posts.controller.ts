import { Permission } from '@home/shared';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentScope, type Scope } from '../../access';
import { UuidParam } from '../../http/params';
import { Idempotent } from '../../idempotency/idempotent';
import { FoundingPostsDto } from './foundings.dto';
import { FoundingPostsService } from './foundings.posts.service';

/** Posts I was elected to at a founding meeting, waiting for my word. */
@ApiTags('foundings')
@Controller('me/founding-posts')
export class FoundingPostsController {
  constructor(private readonly service: FoundingPostsService) {}

  @Get()
  @Allow(Permission.MembershipOwn)
  @ApiOkResponse({ type: FoundingPostsDto })
  list(@CurrentScope() scope: Scope): Promise<FoundingPostsDto> {
    return this.service.list(scope);
  }

  @Post(':id/agree')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingPostsDto })
  async agree(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<FoundingPostsDto> {
    await this.service.answer(scope, id, true);
    return this.service.list(scope);
  }

  @Post(':id/decline')
  @Allow(Permission.MembershipOwn)
  @Idempotent()
  @HttpCode(200)
  @ApiOkResponse({ type: FoundingPostsDto })
  async decline(@CurrentScope() scope: Scope, @UuidParam() id: string): Promise<FoundingPostsDto> {
    await this.service.answer(scope, id, false);
    return this.service.list(scope);
  }
}
