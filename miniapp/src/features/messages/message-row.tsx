import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import type { MessageDto } from '../../api';
import { aria } from '../../ui/aria';
import { classNames } from '../../ui/class-names';

interface MessageRowProps {
  message: MessageDto;
  onTap: () => void;
}

/** One message: what happened, when; unread in a word as well as in colour. Few nodes: a list. */
export function MessageRow({ message, onTap }: MessageRowProps) {
  const when = momentText(new Date(message.createdAt), new Date());
  return (
    <View className="card" hoverClass="pressed" onClick={onTap} {...aria({ role: 'button' })}>
      <View className="strong">{message.title}</View>
      <View className="second">{message.body}</View>
      <View className={classNames('note', !message.read && 'unread')}>
        {message.read ? when : `未读 · ${when}`}
      </View>
    </View>
  );
}
