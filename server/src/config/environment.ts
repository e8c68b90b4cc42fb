/** True in production: decides which modules exist at all, before any configuration is read. */
export const isProduction = (): boolean => process.env['NODE_ENV'] === 'production';

/** The first four digits of ID numbers issued in this city (GB/T 2260). */
export const regionCode = (): string => process.env['REGION_CODE'] || '4201';
