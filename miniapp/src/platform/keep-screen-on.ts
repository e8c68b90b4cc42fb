import Taro from '@tarojs/taro';

/** A screen that others look at does not go dark. Reverted when the page is left. */
export function keepScreenOn(on: boolean): void {
  void Taro.setKeepScreenOn({ keepScreenOn: on, fail: () => undefined });
}
