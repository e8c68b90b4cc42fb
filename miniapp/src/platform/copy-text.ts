import Taro from '@tarojs/taro';

/** Puts a text where it can be pasted; the phone itself says that it is there. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text });
}
