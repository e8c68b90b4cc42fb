import Taro from '@tarojs/taro';

export function base64Of(bytes: ArrayBuffer): string {
  return Taro.arrayBufferToBase64(bytes);
}
