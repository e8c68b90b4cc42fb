import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { VenuesModule } from '../venues/venues.module';
import { OpenDataController } from './open-data.controller';
import { OpenDataQueries } from './open-data.queries';

/** 公开数据 */
@Module({
  imports: [ActivitiesModule, VenuesModule],
  controllers: [OpenDataController],
  providers: [OpenDataQueries],
})
export class OpenDataModule {}
