import Taro from '@tarojs/taro';

declare const API_BASE: string;

/** Copies the address of something public of the server's, to be opened on another machine. */
export async function copyAddress(path: string): Promise<void> {
  await Taro.setClipboardData({ data: API_BASE + path });
}
