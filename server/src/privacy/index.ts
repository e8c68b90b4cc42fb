export { maskIdNumber, maskName, maskPhone } from '@home/shared';
export { BLIND_INDEX_BYTES, BlindIndex } from './blind-index';
export type { BlindIndexKind } from './blind-index';
export { CIPHER_OVERHEAD, ColumnCipher, SealedValueError } from './column-cipher';
export { deriveKey, KeyFileError, KeyRing } from './key-ring';
export { PrivacyModule } from './privacy.module';
export { macOf, SignedCode } from './signed-code';
export type { CodePurpose } from './signed-code';
