import { Module } from '@nestjs/common';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { FilesModule } from '../files/files.module';
import { MessagesModule } from '../messages/messages.module';
import { PhotoIntake } from './photo-intake';
import { PhotoPreviews } from './photo-previews';
import { PhotoChecks } from './photo-checks';
import { PhotoDecisions } from './photo-decisions';
import { PhotoSubjects } from './photo-subjects';
import { PhotosController } from './photos.controller';
import { PhotosQueries } from './photos.queries';
import { PhotosRepository } from './photos.repository';
import { PhotosService } from './photos.service';

/** Public pictures. Knows no domain: each registers its own with `PhotoSubjects`. */
@Module({
  imports: [ContentChecksModule, FilesModule, MessagesModule],
  controllers: [PhotosController],
  providers: [
    PhotoChecks,
    PhotoDecisions,
    PhotoIntake,
    PhotoPreviews,
    PhotosQueries,
    PhotosRepository,
    PhotosService,
    PhotoSubjects,
  ],
  exports: [PhotoSubjects],
})
export class PhotosModule {}
