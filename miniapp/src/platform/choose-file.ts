import Taro from '@tarojs/taro';

export interface ChosenFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** A workbook out of a chat: where WeChat keeps files. `undefined` when nothing was chosen. */
export async function chooseWorkbook(): Promise<ChosenFile | undefined> {
  const file = await chosen();
  if (!file) return undefined;
  const bytes = Taro.getFileSystemManager().readFileSync(file.path);
  return typeof bytes === 'string' ? undefined : { name: file.name, bytes };
}

async function chosen() {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx'],
    });
    return tempFiles[0];
  } catch {
    // Closed without choosing.
    return undefined;
  }
}
