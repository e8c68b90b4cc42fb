import Taro from '@tarojs/taro';
import { useCallback } from 'react';
import { get, post, usePaged, type MessageDto, type MessagesDto } from '../../api';
import { uuid } from '../../platform/random';

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

/** The number on the tab. */
export function showUnread(unread: number): void {
  const shown =
    unread > 0
      ? Taro.setTabBarBadge({ index: messagesTab, text: unread > 99 ? '99+' : String(unread) })
      : Taro.removeTabBarBadge({ index: messagesTab });
  // Fails on pages that are no tab; the number is set again on the next one.
  Promise.resolve(shown).catch(() => undefined);
}
