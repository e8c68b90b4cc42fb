import Taro from '@tarojs/taro';

/** Text size chosen in WeChat's settings as a factor, 0.8…2; the web preview uses the browser's. */
export function textScale(): number {
  try {
    const size = Taro.getSystemInfoSync().fontSizeSetting ?? 16;
    return Math.min(2, Math.max(1, size / 16));
  } catch {
    return 1;
  }
}
