/** Only the web preview has a frame around it. */
export function watchPreview(): void {}
