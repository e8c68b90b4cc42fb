/** The home page's red bar is in its page config; nothing to do on weapp. */
export function useRedBar(): void {}
