import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { faultLimits } from '@home/shared';
import { isSignedOut, refusalOf } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { useVenue } from '../../../features/booking/use-venues';
import { FaultCard } from '../../../features/faults/fault-card';
import { FaultForm, WHOLE, type FaultWords } from '../../../features/faults/fault-form';
import { useFaults } from '../../../features/faults/use-faults';
import { useDraft } from '../../../session/use-draft';
import {
  ActionBar,
  Alert,
  Button,
  MoreRows,
  Page,
  screen,
  Second,
  Section,
  tell,
} from '../../../ui';

/** Two taps and a sentence; whoever keeps the venue sees to it. */
export default screen(function FaultPage() {
  const { id = '', resource } = useRouter().params;
  const { data: venue } = useVenue(id);
  const { here, problem, report, withdraw } = useFaults(id);
  const { form, change } = useDraft<FaultWords>(`fault.${id}`, {
    place: resource ?? WHOLE,
    kind: undefined,
    text: '',
    isMissing: false,
  });
  const { place, kind, text } = form;
  const send = async () => {
    const words = text.trim();
    const missing = kind === undefined || words === '';
    change({ isMissing: missing });
    if (kind === undefined || words === '') return;
    const where = place === WHOLE ? {} : { resourceId: place };
    if (!(await report.run({ kind, text: words, ...where }))) return;
    change({ kind: undefined, text: '' });
    tell('报上去了，处理好了告诉您');
  };
  if (isSignedOut(problem))
    return (
      <Page>
        <SignInCard text="登录后能报修，处理好了告诉您。" />
      </Page>
    );
  return (
    <Page
      actions={
        <ActionBar note={`${faultLimits.workingDays} 个工作日内有人处理。`}>
          <Button text="报上去" busy={report.busy} onTap={() => void send()} />
        </ActionBar>
      }
    >
      <FaultForm venue={venue} form={form} change={change} />
      <Alert {...refusalOf(report.error ?? withdraw.error, () => void send())} />
      <Second>着火、漏电、有人受伤，请先打 119、120 和场馆电话。</Second>
      <View className={here.length === 0 ? 'gone' : ''}>
        <Section title="我在这里报过的">
          <MoreRows items={here}>
            {(fault) => (
              <FaultCard
                key={fault.id}
                fault={fault}
                busy={withdraw.busy}
                onWithdraw={() => void withdraw.run(fault.id)}
              />
            )}
          </MoreRows>
        </Section>
      </View>
    </Page>
  );
});
