import { Module } from '@nestjs/common';
import { StorageModule } from '../../integrations/storage/storage.module';
import { ContentChecksModule } from '../content-checks/content-checks.module';
import { MessagesModule } from '../messages/messages.module';
import { FileChecks } from './file-checks';
import { FileContent } from './file-content';
import { FileLinks } from './file-links';
import { FileStandings } from './file-standings';
import { FilesController } from './files.controller';
import { FilesJobs } from './files.jobs';
import { FileSubjects } from './files.public';
import { FilesQueries } from './files.queries';
import { FilesRepository } from './files.repository';
import { FilesService } from './files.service';
import { Uploads } from './uploads.public';

/** Papers and pictures of matters. Knows no domain: each registers its own with `FileSubjects`. */
@Module({
  imports: [ContentChecksModule, MessagesModule, StorageModule],
  controllers: [FilesController],
  providers: [
    FileChecks,
    FileContent,
    FileLinks,
    FileStandings,
    FilesJobs,
    FilesQueries,
    FilesRepository,
    FilesService,
    FileSubjects,
    Uploads,
  ],
  exports: [FileSubjects, Uploads],
})
export class FilesModule {}
