import { useState } from 'react';
import { errorText } from '../../../api';
import { listTaken } from '../../../features/door/door-queue';
import { back, go } from '../../../routes';
import { signOut, useKnownMe } from '../../../session/me';
import { setElder, useAppearance } from '../../../theme/appearance';
import { Button, Card, Checkbox, confirm, ListRow, Page, screen, Section, tell } from '../../../ui';

export default screen(function Settings() {
  const { elder } = useAppearance();
  const { guest } = useKnownMe();
  return (
    <Page>
      <Card>
        <ListRow
          title="长辈模式"
          text={elder ? '开着：字大、东西少' : '字更大，每页东西更少'}
          aside={<Checkbox checked={elder} label="长辈模式" onChange={setElder} />}
          chevron={false}
          onTap={() => setElder(!elder)}
        />
      </Card>
      <Card>
        <ListRow
          title="个人信息怎么用"
          text="谁能看、看过都有记录"
          onTap={() => go('consents', { kind: 'personal_information' })}
        />
        <ListRow title="隐私说明" text="手机上存什么、怎么清掉" onTap={() => go('privacy')} />
      </Card>
      {guest ? null : <Leaving />}
    </Page>
  );
});

/** Who was let in without a network and is not written down yet: logging out would lose them. */
function unsentText(): string {
  const unsent = listTaken().filter(({ refusal }) => refusal === undefined).length;
  return unsent === 0
    ? ''
    : `还有 ${unsent} 个人的到场没有送出，现在退出就没有了，请先连上网等它送完。`;
}

function Leaving() {
  const [busy, setBusy] = useState(false);
  const leave = async (where: 'here' | 'everywhere') => {
    const sure = await confirm({
      title: where === 'here' ? '退出登录？' : '在所有手机上退出？',
      text: `${unsentText()}这个手机上存的会员卡、草稿和没发出的“我到了”都会清掉。`,
      yes: '退出',
    });
    if (!sure) return;
    setBusy(true);
    try {
      await signOut(where);
      tell('已经退出');
      back();
    } catch (error) {
      tell(errorText(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title="登录">
      <Card>
        <Button kind="outlined" text="退出登录" busy={busy} onTap={() => void leave('here')} />
        <ListRow title="登录的手机" text="手机丢了，在这里停掉" onTap={() => go('devices')} />
        <Button
          kind="text"
          text="手机丢了？在所有手机上退出"
          busy={busy}
          onTap={() => void leave('everywhere')}
        />
      </Card>
    </Section>
  );
}
