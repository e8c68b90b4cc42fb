import { useRouter } from '@tarojs/taro';
import { errorText, type ApplicationDto } from '../../../api';
import { usePhone } from '../../../features/account/use-phone';
import { MissingCard } from '../../../features/join/application-view';
import { ConsentTick } from '../../../features/join/consent-tick';
import { CorrectionFields } from '../../../features/join/correction-fields';
import { CorrectionNote } from '../../../features/join/correction-note';
import { useApplication } from '../../../features/join/use-application';
import { useCorrection } from '../../../features/join/use-correction';
import { PaperStrip } from '../../../features/papers/paper-strip';
import { usePapers } from '../../../features/papers/use-papers';
import { replaceWith } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Empty,
  ErrorState,
  Note,
  Page,
  screen,
  Skeleton,
  tell,
} from '../../../ui';

export default screen(function Correct() {
  const { id } = useRouter().params;
  const { data, loading, error, reload } = useApplication(id);
  if (data?.actions.includes('resubmit')) return <Correction application={data} />;
  return (
    <Page>
      {data ? (
        <Empty
          char="会"
          title="这份申请现在不用补充"
          text="到了哪一步，在“我的申请”里能看到。"
          action={{ text: '看我的申请', onTap: () => replaceWith('application', { id: data.id }) }}
        />
      ) : loading ? (
        <Skeleton cards={2} />
      ) : (
        <ErrorState text={errorText(error)} onRetry={() => void reload()} />
      )}
    </Page>
  );
});

function Correction({ application }: { application: ApplicationDto }) {
  const phone = usePhone();
  const page = useCorrection({
    application,
    phoneVerified: phone.verified !== undefined,
  });
  const papers = usePapers({ subjectType: 'join_application', subjectId: application.id });
  const send = async () => {
    if (papers.isSending) return tell('照片还在传，传完再提交');
    const corrected = await page.send();
    if (corrected) replaceWith('application', { id: corrected.id });
  };
  return (
    <Page
      actions={
        <ActionBar note="3 个工作日内由人答复；过期自动交给上一级">
          <Button text="补好了，重新提交" busy={page.busy} onTap={() => void send()} />
        </ActionBar>
      }
    >
      <Alert text={page.problem} />
      <MissingCard application={application} />
      {page.restored ? <Note>上次填的内容还在，只存在这个手机上，7 天后自动清掉。</Note> : null}
      <CorrectionNote
        missing={application.missing}
        value={page.form.note}
        error={page.faults.note}
        focus={page.focus === 'note'}
        onInput={(note) => page.change({ note })}
      />
      <PaperStrip
        papers={papers}
        title="材料照片"
        text="能拍的拍下来最省事，比如工作证、合同、接单页面。可以不拍。"
        viewer="owner"
      />
      <CorrectionFields
        application={application}
        asked={page.asked}
        form={page.form}
        faults={page.faults}
        focus={page.focus}
        verifiedPhone={phone.verified}
        phoneButton={<Button kind="inline" busy={phone.busy} text="用微信手机号" {...phone.tap} />}
        change={page.change}
      />
      <ConsentTick
        checked={page.form.consented}
        error={page.faults.consents}
        onChange={(consented) => page.change({ consented })}
      />
    </Page>
  );
}
