/** Every text colour with every ground it stands on: names of variables in tokens.css. */
export const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ['ink', 'ground'],
  ['ink', 'card'],
  ['ink-2', 'ground'],
  ['ink-2', 'card'],
  ['ink-3', 'ground'],
  ['ink-3', 'card'],
  ['on-red', 'red'],
  ['on-red', 'red-deep'],
  ['on-red-2', 'red'],
  ['on-red-2', 'red-deep'],
  ['red-ink', 'card'],
  ['red-ink', 'ground'],
  ['red-ink', 'red-soft'],
  ['on-red-soft', 'red-soft'],
  ['done', 'done-soft'],
  ['done', 'card'],
  ['waiting', 'waiting-soft'],
  ['waiting', 'card'],
  ['info', 'info-soft'],
  ['info', 'card'],
  ['quiet', 'quiet-soft'],
  ['ink', 'quiet-soft'],
  ['ink', 'info-soft'],
];

/** Edges of controls must be seen, 3 : 1 (WCAG 1.4.11). */
export const edgePairs: readonly (readonly [edge: string, ground: string])[] = [
  ['edge', 'card'],
  ['edge', 'ground'],
  ['red-ink', 'card'],
  ['done', 'card'],
];
