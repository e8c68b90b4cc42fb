import Taro from '@tarojs/taro';

/**
 * Asks whether a push may be sent, once. Only ever called on a tap. The in-app message is the real
 * one, so a refusal is normal and no error.
 */
export async function askForPush(templateIds: readonly string[]): Promise<Record<string, boolean>> {
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
    const words = new Map<string, unknown>(Object.entries(answer));
    return Object.fromEntries(templateIds.map((id) => [id, words.get(id) === 'accept']));
  } catch {
    return Object.fromEntries(templateIds.map((id) => [id, false]));
  }
}
