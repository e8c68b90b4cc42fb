import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { UnionCodesController } from './union-codes.controller';
import { UnionCodesPublic } from './union-codes.public';
import { UnionCodesRepository } from './union-codes.repository';
import { UnionCodesService } from './union-codes.service';

@Module({
  imports: [OrganisationsModule],
  controllers: [UnionCodesController],
  providers: [UnionCodesPublic, UnionCodesRepository, UnionCodesService],
  exports: [UnionCodesPublic],
})
export class UnionCodesModule {}
