import Taro from '@tarojs/taro';

/** The phone's viewer, at one of several pictures. */
export function showPictures(urls: readonly string[], current: string): void {
  void Taro.previewImage({ urls: [...urls], current }).catch(() => undefined);
}
