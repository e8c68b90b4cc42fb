import Taro from '@tarojs/taro';

declare const API_BASE: string;

/** A mini-program opens no file of ours in a browser: the link is copied, to be pasted there. */
export async function openLink(path: string): Promise<string> {
  await Taro.setClipboardData({ data: API_BASE + path });
  return '链接已复制，请粘贴到手机浏览器里打开，10 分钟内有效';
}
