import { View } from '@tarojs/components';
import { momentText } from '@home/shared';
import type { MessageDto } from '../../api';
import { Card, Note, Second, StatusTag, Strong } from '../../ui';

interface MessageRowProps {
  message: MessageDto;
  onTap: () => void;
}

/** One message: what happened, when, unread in words and colour. */
export function MessageRow({ message, onTap }: MessageRowProps) {
  const when = momentText(new Date(message.createdAt), new Date());
  const label = `${message.read ? '' : '未读，'}${message.title}，${message.body}`;
  return (
    <Card label={label} onTap={onTap}>
      <View className="spread">
        <Strong>{message.title}</Strong>
        {message.read ? <Note>{when}</Note> : <StatusTag tone="overdue" text="未读" />}
      </View>
      <Second>{message.body}</Second>
      <Note>{message.read ? '' : when}</Note>
    </Card>
  );
}
