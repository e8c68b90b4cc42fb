import Taro from '@tarojs/taro';

/** A picture of the phone, where the system can find it for a while. */
export interface ChosenPicture {
  readonly path: string;
}

/** Taken or chosen, made smaller by WeChat. Empty when the person gave up or did not agree. */
export async function choosePictures(atMost: number): Promise<ChosenPicture[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(atMost, 9),
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath }) => ({ path: tempFilePath }));
  } catch {
    return [];
  }
}
