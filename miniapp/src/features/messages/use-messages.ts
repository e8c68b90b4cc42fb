import Taro from '@tarojs/taro';
import { useCallback } from 'react';
import { get, post, usePaged, useResource, type MessageDto, type MessagesDto } from '../../api';
import { uuid } from '../../platform/random';
import { askForPush } from '../../platform/subscribe';

const messagesTab = 2;

export function useMessages() {
  const list = usePaged<MessageDto, MessagesDto>((cursor) =>
    get('/messages', { query: { cursor } }),
  );
  const { change } = list;

  const markRead = useCallback(
    async (message: MessageDto) => {
      if (message.read) return;
      change((items) => items.map((one) => (one.id === message.id ? { ...one, read: true } : one)));
      const { unread } = await post('/messages/{id}/read', undefined, {
        path: { id: message.id },
        key: uuid(),
      });
      showUnread(unread);
    },
    [change],
  );

  const markAllRead = useCallback(async () => {
    const { unread } = await post('/messages/read-all', undefined, { key: uuid() });
    change((items) => items.map((one) => (one.read ? one : { ...one, read: true })));
    showUnread(unread);
  }, [change]);

  return { ...list, markRead, markAllRead };
}

/** WeChat takes at most three templates in one question. */
const templatesAtOnce = 3;

/**
 * What a push could be asked for. The templates come with the page: WeChat only lets itself be
 * asked inside the tap, not after a request.
 */
export function usePushQuestion() {
  const templates = useResource(() => get('/messages/templates'), [], { storeAs: 'templates' });
  const ids = (templates.data?.items ?? []).slice(0, templatesAtOnce).map((one) => one.templateId);

  /** Asks, then tells the server each answer; undefined when WeChat gave none. */
  const ask = async (): Promise<boolean | undefined> => {
    const answers = Object.entries(await askForPush(ids));
    for (const [templateId, accepted] of answers) {
      await post('/messages/subscriptions', { templateId, accepted }, { key: uuid() });
    }
    return answers.length > 0 ? answers.some(([, accepted]) => accepted) : undefined;
  };
  return { possible: ids.length > 0, ask };
}

/** The number on the tab. */
export function showUnread(unread: number): void {
  const shown =
    unread > 0
      ? Taro.setTabBarBadge({ index: messagesTab, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: messagesTab });
  // Fails on pages that are no tab; the number is set again on the next one.
  Promise.resolve(shown).catch(() => undefined);
}
