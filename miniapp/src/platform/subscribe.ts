import Taro from '@tarojs/taro';

/**
 * Asks whether a push may be sent, once. Only ever called inside a tap. The in-app message is the
 * real one, so a refusal is normal. A template WeChat said nothing about has no answer here.
 */
export async function askForPush(templateIds: readonly string[]): Promise<Record<string, boolean>> {
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
    const words = new Map<string, unknown>(Object.entries(answer));
    const answered = templateIds.filter((id) => words.has(id));
    return Object.fromEntries(answered.map((id) => [id, words.get(id) === 'accept']));
  } catch {
    return {};
  }
}
