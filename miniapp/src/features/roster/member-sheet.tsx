import { View } from '@tarojs/components';
import { revealPurposes, revealPurposeTexts, type RevealPurpose } from '@home/shared';
import { useState } from 'react';
import { errorText, type RosterMemberDto } from '../../api';
import { Alert, Body, Button, Choice, Sheet, Strong } from '../../ui';
import { useMemberReveal } from './use-members';

const purposes = revealPurposes.map((code) => ({ code, text: revealPurposeTexts[code] }));

/** One member, masked; the originals for a purpose, which the member can read. */
export function MemberSheet({
  member,
  onClose,
}: {
  member: RosterMemberDto | undefined;
  onClose: () => void;
}) {
  const [purpose, setPurpose] = useState<RevealPurpose>('contact');
  const { revealed, reveal, forget, busy, error } = useMemberReveal();
  const close = () => {
    forget();
    onClose();
  };
  return (
    <Sheet open={member !== undefined} title={member?.nameMask ?? ''} onClose={close}>
      <View className="sheet-form">
        <Body>{`会员号 ${member?.memberNo ?? ''}，${member?.since ?? ''} 入会，${member?.organisationName ?? ''}`}</Body>
        <View className={revealed ? 'stack' : 'gone'}>
          <Strong>{revealed?.name ?? ''}</Strong>
          <Body>{`身份证号 ${revealed?.idNumber ?? ''}`}</Body>
          <Body>{`手机号 ${revealed?.phone ?? ''}`}</Body>
        </View>
        <View className={revealed ? 'gone' : 'stack'}>
          <Body>看原文会记下谁看的、为了什么，本人随时能查到。</Body>
          <Choice label="为了什么" options={purposes} value={purpose} onChange={setPurpose} />
        </View>
        <View className={revealed ? 'gone' : 'sheet-send'}>
          <Alert text={error === undefined ? '' : errorText(error)} />
          <Button
            text="看全名、身份证号和手机号"
            busy={busy}
            onTap={() => void (member && reveal(member.id, purpose))}
          />
        </View>
      </View>
    </Sheet>
  );
}
