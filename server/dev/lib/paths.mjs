import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The repository's root folder. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../../..');

/** Everything the scripts create besides builds: databases, keys, stamps, logs. Ignored by git. */
export const dataRoot = path.join(root, '.data');

export const inRoot = (...parts) => path.join(root, ...parts);
export const inData = (...parts) => path.join(dataRoot, ...parts);
