import { Text, View } from '@tarojs/components';
import { Body, Card, countdownText, Note, Second, Strong, Title } from '../../ui';
import type { WaitingRoom } from './use-waiting-room';

interface RoomCardProps {
  title: string;
  room: WaitingRoom;
  isOver: boolean;
  opensIn: number | undefined;
  turnIn: number | undefined;
}

/** Where I stand in the queue, and how long. */
export function RoomCard({ title, room, isOver, opensIn, turnIn }: RoomCardProps) {
  return (
    <Card>
      <View className="stack">
        <Second>{title}</Second>
        <Title>{headOf(room, isOver, opensIn)}</Title>
        <Second>{isOver ? '' : whatNow(room, opensIn, turnIn)}</Second>
      </View>
    </Card>
  );
}

function headOf(room: WaitingRoom, isOver: boolean, opensIn: number | undefined): string {
  if (isOver || room.admission !== null) return room.text;
  if (room.position !== null) return `您排第 ${room.position} 位`;
  return opensIn === undefined ? room.text : `还有 ${countdownText(opensIn)}开始`;
}

function whatNow(
  { admission, number, position }: WaitingRoom,
  opensIn: number | undefined,
  turnIn: number | undefined,
): string {
  if (admission !== null) return '点下面的“报名”，名额按报上的先后给。';
  if (position !== null) return `大约还要 ${countdownText(turnIn ?? 0)}，请不要关这一页。`;
  if (number !== null) return `您进来了，号码 ${number}。开始时随机排，早进来晚进来一样，不用抢。`;
  return opensIn === undefined
    ? '已经开始了，现在进来排在后面。'
    : '开始前十分钟可以进来等，早进来晚进来一样。';
}

/** Why being quick gains nothing. */
export function RoomRule({ room }: { room: WaitingRoom }) {
  return (
    <Card>
      <Strong>怎么排的</Strong>
      <Body>
        开始的那一刻，在等的人由封好的种子随机排一次，谁也改不了；之后才来的排在后面。放进去的快慢一直一样。
      </Body>
      <Note>种子的指纹</Note>
      <Text className="second" userSelect>
        {room.seedHash}
      </Text>
      <View className={room.seed === null ? 'gone' : ''}>
        <Note>{`种子，开始时有 ${room.early ?? 0} 人在等`}</Note>
        <Text className="second" userSelect>
          {room.seed ?? ''}
        </Text>
      </View>
    </Card>
  );
}
