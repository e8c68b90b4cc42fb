import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { identityDocumentTexts, optionsOf, type IdentityDocument } from '@home/shared';
import { useState } from 'react';
import { refusalOf } from '../../../api';
import {
  useCorrectionReview,
  useDecideCorrection,
} from '../../../features/corrections/use-corrections';
import { NoteSheet } from '../../../features/member-matters/note-sheet';
import { back } from '../../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  Choice,
  ErrorState,
  ListRow,
  Page,
  screen,
  Skeleton,
  StatusTag,
  tell,
} from '../../../ui';
import '../cadre.css';

/** The document in one hand, the phone in the other. */
export default screen(function CorrectionReview() {
  const { id = '' } = useRouter().params;
  const { correction, problem, reload } = useCorrectionReview(id);
  const [document, setDocument] = useState<IdentityDocument>();
  const [isRejecting, setRejecting] = useState(false);
  const { run, busy, error, clearError } = useDecideCorrection(id);
  if (!correction)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const decide = async (decision: Parameters<typeof run>[0]) => {
    const decided = await run(decision);
    if (!decided) return;
    tell(decided.statusText);
    back();
  };
  const refusal = refusalOf(error, () => {
    clearError();
    setRejecting(false);
    void reload();
  });
  const mayDecide = correction.actions.length > 0;
  return (
    <Page
      actions={
        mayDecide ? (
          <ActionBar>
            <Button
              text="和证件一致，更正"
              busy={busy}
              disabled={document === undefined}
              onTap={() => document && void decide({ document })}
            />
            <Button kind="outlined" text="不更正" onTap={() => setRejecting(true)} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View>
          <StatusTag tone="waiting" text={correction.dueText ?? correction.statusText} />
        </View>
        <ListRow title="现在登记的" text={`${correction.nameMask} ${correction.idNumberMask}`} />
        <ListRow title="要改成的姓名" text={correction.wantedName} />
        <ListRow title="要改成的身份证号" text={correction.wantedIdNumber} />
        <ListRow title="原因" text={correction.reason} />
        <ListRow title="到哪一步" text={correction.statusText} />
      </Card>
      <View className={mayDecide ? '' : 'gone'}>
        <Card>
          <Choice
            label="看过原件的是什么证件"
            options={optionsOf(identityDocumentTexts)}
            value={document}
            onChange={setDocument}
          />
        </Card>
      </View>
      <Alert {...(isRejecting ? { text: '' } : refusal)} />
      <NoteSheet
        open={isRejecting}
        title="不更正"
        words="登记的姓名和身份证号保持原样。"
        label="原因（本人看得到）"
        placeholder="比如：和身份证上的不一致"
        button="确定，不更正"
        busy={busy}
        problem={refusal}
        onClose={() => setRejecting(false)}
        onSend={(note) => void decide({ note })}
      />
    </Page>
  );
});
