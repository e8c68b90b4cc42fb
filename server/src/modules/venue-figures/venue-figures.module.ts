import { Module } from '@nestjs/common';
import { CreditModule } from '../credit/credit.module';
import { VenuesModule } from '../venues/venues.module';
import { VenueFiguresController } from './venue-figures.controller';
import { VenueFiguresQueries } from './venue-figures.queries';
import { VenueFiguresRepository } from './venue-figures.repository';
import { VenueFiguresWorkbook } from './venue-figures.workbook';

@Module({
  imports: [CreditModule, VenuesModule],
  controllers: [VenueFiguresController],
  providers: [VenueFiguresQueries, VenueFiguresRepository, VenueFiguresWorkbook],
})
export class VenueFiguresModule {}
