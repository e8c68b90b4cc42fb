import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module';
import { FiguresController } from './figures.controller';
import { FiguresQueries } from './figures.queries';
import { FiguresRepository } from './figures.repository';

@Module({
  imports: [OrganisationsModule],
  controllers: [FiguresController],
  providers: [FiguresRepository, FiguresQueries],
})
export class FiguresModule {}
