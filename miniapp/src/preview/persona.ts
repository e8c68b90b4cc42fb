import { readStored, writeStored } from '../platform/storage';

/** Who the preview pretends to be; survives logging out. Preview builds only. */
export const personaKey = 'preview.persona';

export function chosenPersona(): string {
  return readStored<string>(personaKey) ?? 'rider';
}

export function choosePersona(name: string): void {
  writeStored(personaKey, name);
}
