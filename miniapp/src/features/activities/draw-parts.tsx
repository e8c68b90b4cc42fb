import { Text, View } from '@tarojs/components';
import { drawExclusionTexts, momentText } from '@home/shared';
import { Body, Card, ListRow, MoreRows, Note, Second, StatusTag, Strong, Title } from '../../ui';
import type { DrawResult } from './use-activities';

interface DrawProps {
  draw: DrawResult;
  /** My number; null when I did not sign up. */
  mine: number | null;
}

/** What it means for me. */
export function DrawHead({ draw, mine, now }: DrawProps & { now: Date }) {
  const entry = draw.entries.find(({ number }) => number === mine);
  const isDone = draw.revealedAt !== null;
  return (
    <Card>
      <View className="stack">
        <Second>{draw.activityTitle}</Second>
        <Title>
          {isDone
            ? resultOf(entry, draw.places ?? 0)
            : `${momentText(new Date(draw.drawsAt), now)} 抽签`}
        </Title>
        <Second>
          {mine === null
            ? `一共 ${draw.numbers} 个抽签号`
            : `您的抽签号：${mine}，一共 ${draw.numbers} 个号`}
        </Second>
      </View>
    </Card>
  );
}

type Entry = DrawResult['entries'][number];

function resultOf(entry: Entry | undefined, places: number): string {
  if (!entry) return '抽好了';
  if (entry.exclusion !== null) return `没有参加：${drawExclusionTexts[entry.exclusion]}`;
  return entry.drawn ? '您抽中了' : `没有抽中，候补第 ${(entry.position ?? 0) - places} 位`;
}

/** What was promised before anybody had a number, and what came out of it. */
export function DrawSeal({ draw, now }: { draw: DrawResult; now: Date }) {
  return (
    <Card>
      <Strong>为什么做不了手脚</Strong>
      <Body>
        {`谁先谁后，由一个“种子”算出来。种子在 ${momentText(new Date(draw.committedAt), now)}、还没有人报名时就封好了，当时只公布它的指纹。抽完公布种子：种子换一个字，指纹就对不上。`}
      </Body>
      <Note>指纹</Note>
      <Text className="second" userSelect>
        {draw.seedHash}
      </Text>
      <View className={draw.seed === null ? 'gone' : ''}>
        <Note>种子</Note>
        <Text className="second" userSelect>
          {draw.seed ?? ''}
        </Text>
      </View>
    </Card>
  );
}

/** All numbers, the first first. No names: a number says nothing of a person. */
export function DrawOrder({ draw, mine }: DrawProps) {
  const places = draw.places ?? 0;
  const sorted = [...draw.entries].sort(
    (a, b) => (a.position ?? Infinity) - (b.position ?? Infinity),
  );
  return (
    <View className={sorted.length === 0 ? 'gone' : ''}>
      <Card>
        <Strong>{`全部 ${draw.numbers} 个号，${places} 个名额`}</Strong>
        <MoreRows items={sorted} step={10}>
          {(entry) => (
            <ListRow
              key={entry.number}
              title={entry.number === mine ? `${entry.number} 号（您）` : `${entry.number} 号`}
              text={entry.tickets > 1 ? `${entry.tickets} 张签` : undefined}
              aside={<Outcome entry={entry} places={places} />}
            />
          )}
        </MoreRows>
      </Card>
    </View>
  );
}

function Outcome({ entry, places }: { entry: Entry; places: number }) {
  const { exclusion, position, drawn } = entry;
  if (exclusion !== null) return <StatusTag tone="quiet" text={drawExclusionTexts[exclusion]} />;
  return drawn ? (
    <StatusTag tone="done" text={`第 ${position} 位，抽中`} />
  ) : (
    <StatusTag tone="quiet" text={`候补第 ${(position ?? 0) - places} 位`} />
  );
}
