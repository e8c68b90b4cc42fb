/** A browser in the preview goes dark as its owner likes. */
export function keepScreenOn(_on: boolean): void {}
