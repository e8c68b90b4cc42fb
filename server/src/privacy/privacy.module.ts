import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/config';
import { Database } from '../database/database';
import { AuditChain } from './audit-chain';
import { BlindIndex } from './blind-index';
import { ColumnCipher } from './column-cipher';
import { KeyChecks } from './key-checks';
import { KeyRing } from './key-ring';
import { SignedCode } from './signed-code';

/** Personal data at rest. Global: every domain stores or signs something. */
@Global()
@Module({
  providers: [
    {
      provide: KeyRing,
      inject: [AppConfig, Database],
      useFactory: async (config: AppConfig, database: Database) => {
        const ring = KeyRing.fromFile(config.dataKeyFile, {
          name: 'DATA_KEY_FILE',
          refuseSamples: config.production,
        });
        // Before anything else gets a key: with a wrong one nothing is read, and nothing written.
        await new KeyChecks(database, ring).confirm();
        return ring;
      },
    },
    {
      provide: ColumnCipher,
      inject: [KeyRing],
      useFactory: (ring: KeyRing) => new ColumnCipher(ring),
    },
    {
      provide: BlindIndex,
      inject: [KeyRing],
      useFactory: (ring: KeyRing) => new BlindIndex(ring),
    },
    {
      provide: SignedCode,
      inject: [KeyRing],
      useFactory: (ring: KeyRing) => new SignedCode(ring),
    },
    {
      provide: AuditChain,
      inject: [KeyRing],
      useFactory: (ring: KeyRing) => new AuditChain(ring),
    },
  ],
  exports: [ColumnCipher, BlindIndex, SignedCode, AuditChain],
})
export class PrivacyModule {}
