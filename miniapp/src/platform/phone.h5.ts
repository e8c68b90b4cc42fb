import { chosenPersona } from '../preview/persona';
import type { PhoneButtonProps } from './phone';
import { nonce } from './random';

interface PhoneTap {
  onCode: (code: string) => void;
  onRefuse: () => void;
}

/** The preview asks the sandbox for the persona's number: `openType` does nothing in a browser. */
export function usePhoneTap({ onCode }: PhoneTap): PhoneButtonProps {
  return { onTap: () => onCode(`sandbox-phone-${chosenPersona()}.${nonce()}`) };
}
