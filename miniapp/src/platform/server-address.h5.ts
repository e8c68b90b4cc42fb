/** The preview comes from the server itself. */
export const serverAddress = (path: string): string => window.location.origin + path;
