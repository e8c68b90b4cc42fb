import Taro from '@tarojs/taro';

/**
 * Offers to save or send a picture given as a data URI. WeChat's own menu asks for the album
 * permission only when it is needed; closing it is normal.
 */
export async function offerPicture(dataUri: string, name: string): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH ?? ''}/${name}.png`;
  const files = Taro.getFileSystemManager();
  files.writeFileSync(path, dataUri.slice(dataUri.indexOf(',') + 1), 'base64');
  await Taro.showShareImageMenu({ path }).catch(() => undefined);
}
