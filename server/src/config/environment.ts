/** True in production: decides which modules exist at all, before any configuration is read. */
export const isProduction = (): boolean => process.env['NODE_ENV'] === 'production';
