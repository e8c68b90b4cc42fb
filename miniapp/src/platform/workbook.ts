import Taro from '@tarojs/taro';

declare const API_BASE: string;

/** Fetches a workbook by its link and opens it in WeChat's own viewer, whose menu sends it on. */
export async function openWorkbook(path: string, _name: string): Promise<void> {
  const { tempFilePath, statusCode } = await Taro.downloadFile({ url: API_BASE + path });
  // A link that has run out answers with words, which no viewer of tables can show.
  if (statusCode !== 200) throw new Error(`the workbook was not there: ${statusCode}`);
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true });
}
