import { View } from '@tarojs/components';
import { shanghaiDay } from '@home/shared';
import { useState } from 'react';
import type { RosterMemberDto } from '../../../api';
import { OnDay } from '../../../features/membership-file/on-day';
import { useMemberUnionOn } from '../../../features/membership-file/use-membership-file';
import { FaceToFace } from '../../../features/real-name/face-to-face';
import { MemberSheet } from '../../../features/roster/member-sheet';
import { Button } from '../../../ui';

interface DetailProps {
  member: RosterMemberDto | undefined;
  onClose: () => void;
}

/** One member in a sheet: who it is, the originals for a purpose, and what else the office may do. */
export function MemberDetail({ member, onClose }: DetailProps) {
  return (
    <MemberSheet member={member} onClose={onClose}>
      {member ? <Extras key={member.id} membershipId={member.id} /> : null}
    </MemberSheet>
  );
}

/** What else the office may do with a member, opened one by one: the sheet stays light. */
function Extras({ membershipId }: { membershipId: string }) {
  const [shown, setShown] = useState<'face' | 'day'>();
  const ask = useMemberUnionOn(membershipId);
  if (shown === 'face') return <FaceToFace membershipId={membershipId} />;
  if (shown === 'day') return <OnDay today={shanghaiDay(new Date())} ask={ask} who="这位会员" />;
  return (
    <View>
      <Button kind="text" text="当面核验" onTap={() => setShown('face')} />
      <Button kind="text" text="某一天属于哪个工会" onTap={() => setShown('day')} />
    </View>
  );
}
