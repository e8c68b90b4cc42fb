import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access';
import { CallbackQuery } from './callback.dto';
import { WechatCallbacks } from './callback.service';

/** What WeChat calls: its console checks the address once, then it pushes what it found. */
@ApiExcludeController()
@Controller('wechat/callback')
export class WechatCallbackController {
  constructor(private readonly callbacks: WechatCallbacks) {}

  @Get()
  @Public()
  confirm(@Query() query: CallbackQuery, @Res() reply: FastifyReply): void {
    void reply.type('text/plain').send(this.callbacks.confirm(query));
  }

  @Post()
  @Public()
  @HttpCode(200)
  async receive(
    @Query() query: CallbackQuery,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.type('text/plain').send(await this.callbacks.receive(query, body));
  }
}
