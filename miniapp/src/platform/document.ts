import Taro from '@tarojs/taro';

async function open(base64: string, name: string, fileType: 'pdf' | 'xlsx'): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}.${fileType}`;
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  await Taro.openDocument({ filePath, fileType, showMenu: true });
}

/** Opens a PDF given as base64 in WeChat's own viewer, whose menu prints it or sends it on. */
export const openPdf = (base64: string, name: string): Promise<void> => open(base64, name, 'pdf');

/** The same with a workbook. */
export const openXlsx = (base64: string, name: string): Promise<void> => open(base64, name, 'xlsx');
