/** Numbers of the station rules. */
export const stationLimits = {
  /** One counted visit per account and station in so many hours. */
  visitHours: 4,
  /** A check-in made without a network is still counted when sent within so many hours. */
  offlineVisitHours: 48,
  /** How far ahead of the server a phone's clock may be, in minutes. */
  clockSkewMinutes: 2,
  /** Without a sign of life for so many days, "open" is only said as 未确认. */
  staleDays: 30,
  nearbyDefault: 10,
  nearbyMost: 20,
  nameLength: 40,
  addressLength: 100,
  hoursRows: 7,
} as const;

/** A station's printed number: district letters and digits, like HD-0127. */
export const stationNumberPattern = /^[A-Z]{2,4}-\d{4}$/;
