import { Module } from '@nestjs/common';
import { AuditModule } from '../../privacy';
import { DrawsPublic } from './draws.public';
import { DrawsRepository } from './draws.repository';

@Module({
  imports: [AuditModule],
  providers: [DrawsPublic, DrawsRepository],
  exports: [DrawsPublic],
})
export class DrawsModule {}
