export { Allow, CurrentScope, OptionalViewer, Public } from './allow';
export type { Identity, Office, Scope } from './scope';
export { RequireLevel } from './require-level';
