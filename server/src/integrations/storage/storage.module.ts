import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../../config/config';
import { DiskStorage } from './disk-storage';
import { S3Storage } from './s3-storage';
import { FileStorage } from './storage';

export const storageOf = ({ storage, storageCredentials }: AppConfig): FileStorage => {
  if (storage.kind === 'disk') return new DiskStorage(storage.folder);
  if (!storageCredentials) throw new Error('STORAGE_CREDENTIALS_FILE is needed for s3:');
  return new S3Storage(storage, storageCredentials);
};

@Global()
@Module({
  providers: [{ provide: FileStorage, inject: [AppConfig], useFactory: storageOf }],
  exports: [FileStorage],
})
export class StorageModule {}
