import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { JoinPlace } from './join-place';
import { useJoinPage } from './use-join-page';
import { RouteCard } from '../../../features/join/route-card';
import { WhereStep } from '../../../features/join/where-step';
import { WhoStep } from '../../../features/join/who-step';
import { usePhone } from '../../../features/account/use-phone';
import { ActionBar, Alert, Button, Note, Page, screen } from '../../../ui';

const promise = '3 个工作日内由人答复；过期自动交给上一级';

export default screen(function Join() {
  const { stationId, unionScene } = useRouter().params;
  const page = useJoinPage({ stationId, unionScene });
  // A scanned code already says where somebody works: one step less.
  const [step, setStep] = useState<'where' | 'who'>(stationId || unionScene ? 'who' : 'where');
  const phone = usePhone();

  if (step === 'where') {
    return (
      <Page
        actions={
          <ActionBar note={page.route.data ? '' : '选好在哪儿干活，就能看到归哪个工会管'}>
            <Button text="下一步" disabled={!page.route.data} onTap={() => setStep('who')} />
          </ActionBar>
        }
      >
        <WhereStep
          form={page.form}
          change={page.change}
          place={<JoinPlace form={page.form} change={page.change} />}
          route={<RouteCard route={page.route} />}
        />
      </Page>
    );
  }
  return (
    <Page
      actions={
        <ActionBar note={promise}>
          <Button
            text="提交申请"
            busy={page.busy}
            onTap={() => void page.submit(phone.verified !== undefined)}
          />
        </ActionBar>
      }
    >
      <Alert text={page.problem} />
      {page.restored ? <Note>上次填的内容还在，只存在这个手机上，7 天后自动清掉。</Note> : null}
      <WhoStep
        head={stationId ? '扫码已经知道您在哪儿干活，只剩这一步' : '第 2 步，共 2 步'}
        form={page.form}
        faults={page.faults}
        focus={page.focus}
        verifiedPhone={phone.verified}
        phoneButton={<Button kind="inline" busy={phone.busy} text="用微信手机号" {...phone.tap} />}
        asksForm={stationId !== undefined}
        change={page.change}
        route={<RouteCard route={page.route} onChange={() => setStep('where')} />}
      />
    </Page>
  );
});
