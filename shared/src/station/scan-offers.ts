/** What the scan landing offers first: decided on the server from who scanned. */
export const scanOfferTexts = {
  guest: '进门不用登记',
  join: '加入工会',
  check_in: '我到了',
  application: '看我的申请',
} as const;

export type ScanOffer = keyof typeof scanOfferTexts;
