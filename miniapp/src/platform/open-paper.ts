import Taro from '@tarojs/taro';

declare const API_BASE: string;

/** Opens a paper by a link of one minute: pictures and documents each have a viewer of WeChat's own. */
export async function openPaper(path: string, medium: string): Promise<void> {
  const url = API_BASE + path;
  if (medium === 'image/jpeg') {
    await Taro.previewImage({ urls: [url] });
    return;
  }
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' });
}
