import type { PushPurpose } from '@home/shared';
import { get, post, useResource } from '../api';
import { uuid } from '../platform/random';
import { askForPush } from '../platform/subscribe';

/** WeChat takes at most three templates in one question. */
const templatesAtOnce = 3;

/**
 * What a push could be asked for, or one purpose of it. The templates come with the page: WeChat only lets itself be
 * asked inside the tap, not after a request.
 */
export function usePushQuestion(purpose?: PushPurpose) {
  const templates = useResource(() => get('/messages/templates'), [], { storeAs: 'templates' });
  const ids = (templates.data?.items ?? [])
    .filter((one) => purpose === undefined || one.purpose === purpose)
    .slice(0, templatesAtOnce)
    .map((one) => one.templateId);

  /** Asks, then tells the server each answer; undefined when WeChat gave none. */
  const ask = async (): Promise<boolean | undefined> => {
    const answers = ids.length === 0 ? [] : Object.entries(await askForPush(ids));
    for (const [templateId, accepted] of answers) {
      await post('/messages/subscriptions', { templateId, accepted }, { key: uuid() });
    }
    return answers.length > 0 ? answers.some(([, accepted]) => accepted) : undefined;
  };
  return { possible: ids.length > 0, ask };
}
