import Taro from '@tarojs/taro';

/** The preview comes from the server itself. */
export async function copyAddress(path: string): Promise<void> {
  await Taro.setClipboardData({ data: window.location.origin + path });
}
