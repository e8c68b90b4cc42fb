import crypto from 'node:crypto';
import fs from 'node:fs';
import { inData } from './paths.mjs';

/** A key file of 32 random bytes below .data, made once: sessions and encrypted columns outlive a restart. */
function keyFile(name) {
  const file = inData('keys', name);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(inData('keys'), { recursive: true, mode: 0o700 });
    fs.writeFileSync(file, `${crypto.randomBytes(32).toString('base64')}\n`, { mode: 0o600 });
  }
  return file;
}

/** The key files of the environment, or development ones made on the spot. */
export const keyFiles = () => ({
  SESSION_KEY_FILE: process.env.SESSION_KEY_FILE || keyFile('session.key'),
  DATA_KEY_FILE: process.env.DATA_KEY_FILE || keyFile('data.key'),
});
