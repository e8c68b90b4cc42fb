import { View } from '@tarojs/components';
import { activityModeLines, feeText, momentText, signUpWords, spanText } from '@home/shared';
import { openMap } from '../../platform/location';
import { go } from '../../routes';
import { Body, Card, ListRow, Note, Paragraphs, Second, StatusTag, Strong, Title } from '../../ui';
import type { Activity } from './use-activities';

interface FactsProps {
  activity: Activity;
  now: Date;
}

/** What, when, and whether there is a place. */
export function ActivityHead({ activity, now }: FactsProps) {
  const { tag, tone, text } = signUpWords(activity, now);
  return (
    <Card>
      <View className="stack">
        <View className="spread">
          <StatusTag tone={tone} text={tag} />
          <Note>{activity.modeText}</Note>
        </View>
        <Title>{activity.title}</Title>
        <Strong>{spanText(new Date(activity.startsAt), new Date(activity.endsAt), now)}</Strong>
        <Second>{text}</Second>
      </View>
    </Card>
  );
}

/** Where, for whom, for how much, until when. */
export function ActivityFacts({ activity, now }: FactsProps) {
  const { signUpFrom, signUpTo, rating } = activity;
  return (
    <Card>
      <WhereRow activity={activity} />
      <ListRow title="谁能报名" text={audienceWords(activity)} />
      <ListRow title="费用" text={feeWords(activity.feeFen)} />
      <ListRow
        title="报名时间"
        text={`${momentText(new Date(signUpFrom), now)} 到 ${momentText(new Date(signUpTo), now)}`}
      />
      <ListRow title="主办" text={activity.organiserName} />
      {rating.average === null ? null : (
        <ListRow title="来过的人打分" text={`${rating.average} 分，${rating.count} 人打过`} />
      )}
    </Card>
  );
}

/** The venue has a page of its own; a point is shown on the map; else there are only words. */
function WhereRow({ activity }: { activity: Activity }) {
  const { title, place, latitude, longitude, venueId } = activity;
  const row = { title: '在哪里', text: place === '' ? '看场馆在哪、怎么走' : place };
  if (venueId !== null) return <ListRow {...row} onTap={() => go('venue', { id: venueId })} />;
  if (latitude === null || longitude === null) return <ListRow {...row} />;
  return <ListRow {...row} onTap={() => openMap({ latitude, longitude }, title, place)} />;
}

/** What it is, in the organiser's words, and how places are given, in ours. */
export function ActivityWords({ activity }: { activity: Activity }) {
  const { intro, mode, draw } = activity;
  return (
    <View>
      <View className={intro === '' ? 'gone' : ''}>
        <Card>
          <Strong>介绍</Strong>
          <Paragraphs text={intro} />
        </Card>
      </View>
      <Card>
        <Strong>名额怎么给</Strong>
        {[...(draw?.lines ?? []), ...activityModeLines[mode], cancelWords].map((line) => (
          <Body key={line}>{line}</Body>
        ))}
      </Card>
    </View>
  );
}

const cancelWords = '开始以前随时可以取消，名额马上给后面的人。';

const audienceWords = ({ audienceText, unionNames }: Activity): string =>
  unionNames.length === 0 ? audienceText : `${unionNames.join('、')}的会员`;

const feeWords = (feeFen: number): string =>
  feeFen === 0 ? feeText(feeFen) : `${feeText(feeFen)}，到时候交给主办方，这里不收钱`;
