import Taro from '@tarojs/taro';

/** Opens the camera for a QR code; undefined when the person went back. */
export async function scanCode(_prompt: string): Promise<string | undefined> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: false });
    // Our own mini-program codes come back as a path with the scene in it.
    return path || result || undefined;
  } catch {
    return undefined;
  }
}
