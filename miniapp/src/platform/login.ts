import Taro from '@tarojs/taro';
import { nonce } from './random';

/** What DevTools answer for the tourist app id, which has no WeChat behind it. */
const touristCode = 'the code is a mock one';

/** A fresh single-use login code; undefined when nobody wants to be logged in. */
export async function loginCode(): Promise<string | undefined> {
  const { code } = await Taro.login();
  // Only a sandbox server takes such a code; a real one refuses it.
  return code === touristCode ? `sandbox-rider.${nonce()}` : code;
}
