import { View } from '@tarojs/components';
import { revealPurposes, revealPurposeTexts, type RevealPurpose } from '@home/shared';
import { useState, type ReactNode } from 'react';
import { errorText, type RosterMemberDto } from '../../api';
import { Alert, Body, Button, Choice, Sheet, Strong } from '../../ui';
import { useMemberReveal } from './use-members';

const purposes = revealPurposes.map((code) => ({ code, text: revealPurposeTexts[code] }));

/** One member, masked; the originals for a purpose, which the member can read. */
export function MemberSheet({
  member,
  children,
  onClose,
}: {
  member: RosterMemberDto | undefined;
  /** What else the office may do with this member. */
  children: ReactNode;
  onClose: () => void;
}) {
  return (
    <Sheet open={member !== undefined} title={member?.nameMask ?? ''} onClose={onClose}>
      {member ? <MemberFile member={member}>{children}</MemberFile> : <View />}
    </Sheet>
  );
}

function MemberFile({ member, children }: { member: RosterMemberDto; children: ReactNode }) {
  const [purpose, setPurpose] = useState<RevealPurpose>('contact');
  const { revealed, reveal, busy, error } = useMemberReveal();
  const { id, memberNo, since, organisationName } = member;
  return (
    <View className="sheet-form">
      <Body>{`会员号 ${memberNo}，${since} 入会，${organisationName}`}</Body>
      {revealed ? (
        <View className="stack">
          <Strong>{revealed.name}</Strong>
          <Body>{`身份证号 ${revealed.idNumber}`}</Body>
          <Body>{revealed.phone ? `手机号 ${revealed.phone}` : '没有登记手机号'}</Body>
        </View>
      ) : (
        <View>
          <View className="stack">
            <Body>看原文会记下谁看的、为了什么，本人随时能查到。</Body>
            <Choice label="为了什么" options={purposes} value={purpose} onChange={setPurpose} />
          </View>
          <View className="sheet-send">
            <Alert text={error === undefined ? '' : errorText(error)} />
            <Button
              text="看全名、身份证号和手机号"
              busy={busy}
              onTap={() => void reveal(id, purpose)}
            />
          </View>
        </View>
      )}
      {children}
    </View>
  );
}
