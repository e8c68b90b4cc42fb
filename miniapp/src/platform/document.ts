import Taro from '@tarojs/taro';

/** Opens a PDF given as base64 in WeChat's own viewer, whose menu prints it or sends it on. */
export async function openPdf(base64: string, name: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}.pdf`;
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
}
