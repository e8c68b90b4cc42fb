import { View } from '@tarojs/components';
import { signUpWords, spanText } from '@home/shared';
import { go } from '../../routes';
import { useAppearance } from '../../theme/appearance';
import { Card, Note, PhotoThumb, Second, StatusTag, Strong } from '../../ui';
import type { ActivityCard as CardFacts } from './use-activities';

/** One activity in the list: what, when, where, whether there is a place. Few nodes: a list. */
export function ActivityCard({ activity, now }: { activity: CardFacts; now: Date }) {
  const { elder } = useAppearance();
  const { id, title, photo, startsAt, endsAt, place, modeText, audienceText } = activity;
  const { tag, tone, text } = signUpWords(activity, now);
  return (
    <Card label={`${title}，${tag}`} onTap={() => go('activity', { id })}>
      <View className="stack">
        <View className="spread">
          <StatusTag tone={tone} text={tag} />
          {photo === null ? null : <PhotoThumb name={photo} char="活" />}
        </View>
        <Strong>{title}</Strong>
        <Second>{spanText(new Date(startsAt), new Date(endsAt), now)}</Second>
        <Second>{elder ? place : `${place} · ${text}`}</Second>
        {elder ? null : <Note>{`${modeText} · ${audienceText}`}</Note>}
      </View>
    </Card>
  );
}
