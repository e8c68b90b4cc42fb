/** The preview in a browser. */
export const deviceName = (): string | undefined => '电脑上的浏览器';
