import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { faultKindTexts, faultLimits, keysOf, type FaultKind } from '@home/shared';
import { isSignedOut, refusalOf } from '../../../api';
import { SignInCard } from '../../../features/account/sign-in-card';
import { useVenue } from '../../../features/booking/use-venues';
import { FaultCard } from '../../../features/faults/fault-card';
import { useFaults } from '../../../features/faults/use-faults';
import { useDraft } from '../../../session/use-draft';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Choice,
  MoreRows,
  Page,
  screen,
  Second,
  Section,
  Strong,
  tell,
  TextArea,
} from '../../../ui';

const kinds = keysOf(faultKindTexts).map((code) => ({ code, text: faultKindTexts[code] }));
const WHOLE = 'whole';

/** Two taps and a sentence; whoever keeps the venue sees to it. */
export default screen(function FaultPage() {
  const { id = '', resource } = useRouter().params;
  const { data: venue } = useVenue(id);
  const { here, problem, report, withdraw } = useFaults(id);
  const { form, change } = useDraft<Form>(`fault.${id}`, {
    place: resource ?? WHOLE,
    kind: undefined,
    text: '',
    isMissing: false,
  });
  const { place, kind, text, isMissing } = form;
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
  const places = [
    ...(venue?.resources ?? []).map(({ id: code, name }) => ({ code, text: name })),
    { code: WHOLE, text: '整个场馆' },
  ];
  return (
    <Page
      actions={
        <ActionBar note={`${faultLimits.workingDays} 个工作日内有人处理。`}>
          <Button text="报上去" busy={report.busy} onTap={() => void send()} />
        </ActionBar>
      }
    >
      <Card>
        <View className="stack">
          <Strong>{`${venue?.name ?? '这里'}，哪里坏了？`}</Strong>
          <Choice
            label="哪里"
            options={places}
            value={place}
            onChange={(next) => change({ place: next })}
          />
          <Strong>什么坏了？</Strong>
          <Choice
            label="什么坏了"
            options={kinds}
            value={kind}
            onChange={(next) => change({ kind: next })}
          />
          <Alert text={isMissing && kind === undefined ? '请点一下什么坏了。' : ''} />
        </View>
      </Card>
      <Card>
        <TextArea
          id="fault-text"
          label="说一句"
          placeholder="比如：靠窗第二盏灯不亮"
          maxlength={faultLimits.textLength}
          value={text}
          error={isMissing && text.trim() === '' ? '请写一句哪里不对。' : undefined}
          onInput={(next) => change({ text: next })}
        />
      </Card>
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

interface Form {
  place: string;
  kind: FaultKind | undefined;
  text: string;
  isMissing: boolean;
}
