/** The person stopped an upload. */
export class Cancelled extends Error {}
