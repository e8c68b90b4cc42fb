declare const API_BASE: string;

/** Where something public of the server's stands, to be opened on another machine. */
export const serverAddress = (path: string): string => API_BASE + path;
