import Taro from '@tarojs/taro';
import { useCallback } from 'react';
import { get, post, usePaged, type MessageDto, type MessagesDto } from '../../api';
import { uuid } from '../../platform/random';
import { askForPush } from '../../platform/subscribe';

const messagesTab = 2;

export function useMessages() {
  const list = usePaged<MessageDto, MessagesDto>((cursor) => get('/messages', { query: { cursor } }));
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

/** Asks WeChat, on a tap, whether it may push; both answers are told to the server. */
export async function subscribeToPushes(): Promise<boolean> {
  const { items } = await get('/messages/templates');
  const answers = await askForPush(items.slice(0, 3).map((one) => one.templateId));
  for (const [templateId, accepted] of Object.entries(answers)) {
    await post('/messages/subscriptions', { templateId, accepted }, { key: uuid() });
  }
  return Object.values(answers).some(Boolean);
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
