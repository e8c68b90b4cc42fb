import { chosenPersona } from '../preview/persona';
import { nonce } from './random';

/** The preview logs in as the chosen persona of the sandbox; as a guest it does not log in. */
export function loginCode(): Promise<string | undefined> {
  const persona = chosenPersona();
  return Promise.resolve(persona === 'guest' ? undefined : `sandbox-${persona}.${nonce()}`);
}
