import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ReviewDto } from '../../api';
import { call } from '../../platform/location';
import { Button, Card, ListRow, Note, Paragraphs, Second, StatusTag, Strong } from '../../ui';
import type { Revealed } from './use-reveal';

interface ApplicantProps {
  review: ReviewDto;
  revealed: Revealed | undefined;
  onReveal: () => void;
}

/** Who applies: masked, or in full after a recorded look. */
export function ApplicantCard({ review, revealed, onReveal }: ApplicantProps) {
  const platforms = review.platforms.join('、');
  const work = [review.employmentFormText, platforms].filter(Boolean).join(' · ');
  const verified = review.phoneVerified;
  return (
    <Card>
      <ListRow title={revealed?.name ?? review.nameMask} text={`${review.age} 岁 · ${work}`} />
      <ListRow title="身份证号" text={revealed?.idNumber ?? review.idNumberMask} />
      <ListRow
        title="手机号"
        text={revealed?.phone ?? review.phoneMask}
        aside={
          <StatusTag tone={verified ? 'done' : 'quiet'} text={verified ? '微信已核' : '自己填的'} />
        }
      />
      <View className="after-rows">
        {revealed ? (
          <View className="stack">
            <Note>这次查看已经记下，本人能看到。离开这一页就不再显示。</Note>
            <Button kind="outlined" text="打电话给本人" onTap={() => call(revealed.phone)} />
          </View>
        ) : (
          <Button kind="outlined" text="核对身份" onTap={onReveal} />
        )}
      </View>
    </Card>
  );
}

/** What the applicant added when the application went back to them. */
export function ApplicantNoteCard({ note, check }: { note: string; check: string | null }) {
  const [isOpen, setOpen] = useState(check !== 'risky');
  return (
    <Card>
      <Strong>申请人说明</Strong>
      {isOpen ? (
        <Paragraphs text={note} />
      ) : (
        <View className="stack">
          <Second>这段话没有通过内容检查，先不显示。</Second>
          <Button kind="outlined" text="打开看" onTap={() => setOpen(true)} />
        </View>
      )}
      <Note>{check === 'waiting' || check === 'review' ? '内容还没有检查完，请当心看。' : ''}</Note>
    </Card>
  );
}
