import { View } from '@tarojs/components';
import { identityDocumentTexts, optionsOf, type IdentityDocument } from '@home/shared';
import { useState } from 'react';
import { errorText } from '../../api';
import { Alert, Body, Button, Choice, confirm, tell } from '../../ui';
import { useFaceToFace } from './use-real-name';

/** For the office: the member stands here with a document. */
export function FaceToFace({ membershipId }: { membershipId: string }) {
  const [document, setDocument] = useState<IdentityDocument>();
  const { run, busy, error } = useFaceToFace(membershipId);
  const record = async () => {
    if (!document) return;
    const text = `您看过本人和${identityDocumentTexts[document]}的原件，姓名、号码和登记的一致。这会记下来，本人看得到。`;
    if (!(await confirm({ title: '记下当面核验？', text, yes: '记下' }))) return;
    const answer = await run(document);
    if (answer) tell(answer.text);
  };
  return (
    <View className="stack">
      <Body>本人带证件来了？看过原件，在这里记下实名。</Body>
      <Choice
        label="看的是什么证件"
        options={optionsOf(identityDocumentTexts)}
        value={document}
        onChange={setDocument}
      />
      <Alert text={error === undefined ? '' : errorText(error)} />
      <Button
        kind="outlined"
        text="记下当面核验"
        busy={busy}
        disabled={document === undefined}
        onTap={() => void record()}
      />
    </View>
  );
}
