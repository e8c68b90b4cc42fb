import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { Employers } from './employers';
import { EmploymentsController } from './employments.controller';
import { EmploymentsPublic } from './employments.public';
import { EmploymentsQueries } from './employments.queries';
import { EmploymentsRepository } from './employments.repository';
import { EmploymentsService } from './employments.service';

@Module({
  imports: [OrganisationsModule],
  controllers: [EmploymentsController],
  providers: [
    Employers,
    EmploymentsPublic,
    EmploymentsQueries,
    EmploymentsRepository,
    EmploymentsService,
  ],
  exports: [EmploymentsPublic],
})
export class EmploymentsModule {}
