import { View } from '@tarojs/components';
import { dayText, shanghaiDay, type Day } from '@home/shared';
import type { ReviewDto } from '../../api';
import { go } from '../../routes';
import { Button, Card, ListRow, Note, Second, StatusTag, Strong, Timeline, Title } from '../../ui';

/** Where the matter stands: whose it is now and until when. */
export function ReviewHead({ review, today }: { review: ReviewDto; today: Day }) {
  const submitted = dayText(shanghaiDay(new Date(review.submittedAt)), today);
  return (
    <Card>
      <View className="spread">
        <StatusTag tone={review.tone} text={review.dueText ?? review.statusText} />
        <Note>{submitted}提交</Note>
      </View>
      <View className="stack">
        <Title>{review.nameMask} 申请入会</Title>
        <Second>
          {review.statusText}，现在由{review.organisation.name}办。
        </Second>
        <Second>
          {review.disputed ? '这个身份证号登记过，原登记的工会正在核对是不是同一个人。' : ''}
        </Second>
        <Second>{review.returnedOnce ? '已经退回补充过一次，不能再退。' : ''}</Second>
      </View>
    </Card>
  );
}

/** The verification that the other union decides: what is known here goes there. */
export function DisputeRow({ application }: { application: string | undefined }) {
  if (application === undefined) return <View />;
  return (
    <Card>
      <ListRow
        title="去会籍核验"
        text="把我们知道的写下来，也能放照片"
        onTap={() => go('dispute', { application })}
      />
    </Card>
  );
}

interface OtherWaysProps {
  actions: ReviewDto['actions'];
  onForward: () => void;
  onReject: () => void;
}

/** Why it came here, what has happened, and the ways out that are not the usual ones. */
export function ReviewRoute({ review, ...ways }: { review: ReviewDto } & OtherWaysProps) {
  return (
    <View>
      <Card>
        <Strong>为什么到我们这里</Strong>
        <Second>{review.routeReason}</Second>
        <Second>通过后加入：{review.union.name}</Second>
      </Card>
      <Card>
        <Timeline entries={review.timeline} />
      </Card>
      <OtherWays {...ways} />
    </View>
  );
}

function OtherWays({ actions, onForward, onReject }: OtherWaysProps) {
  return (
    <View>
      {actions.includes('forward') ? (
        <Card>
          <ListRow title="不归我们管？" text="转给别的工会，时限接着算" onTap={onForward} />
        </Card>
      ) : null}
      {actions.includes('reject') ? <Button kind="text" text="不予通过" onTap={onReject} /> : null}
    </View>
  );
}
