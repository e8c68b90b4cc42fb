import { Module } from '@nestjs/common';
import { FileViewsController } from './file-views.controller';
import { FileViewsQueries } from './file-views.queries';
import { FileViewsRepository } from './file-views.repository';

/** What a person may know and decide about their own file. */
@Module({
  controllers: [FileViewsController],
  providers: [FileViewsRepository, FileViewsQueries],
})
export class MyDataModule {}
