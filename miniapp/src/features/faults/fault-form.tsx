import { View } from '@tarojs/components';
import { faultKindTexts, faultLimits, keysOf, type FaultKind } from '@home/shared';
import type { GetAnswers } from '../../api';
import { Alert, Card, Choice, Strong, TextArea } from '../../ui';

const kinds = keysOf(faultKindTexts).map((code) => ({ code, text: faultKindTexts[code] }));
/** Not one of the resources: the venue as a whole. */
export const WHOLE = 'whole';

export interface FaultWords {
  place: string;
  kind: FaultKind | undefined;
  text: string;
  isMissing: boolean;
}

interface FaultFormProps {
  venue: GetAnswers['/venues/{id}'] | undefined;
  form: FaultWords;
  change: (part: Partial<FaultWords>) => void;
}

/** Where, what, and a sentence. */
export function FaultForm({ venue, form, change }: FaultFormProps) {
  const { place, kind, text, isMissing } = form;
  const places = [
    ...(venue?.resources ?? []).map(({ id: code, name }) => ({ code, text: name })),
    { code: WHOLE, text: '整个场馆' },
  ];
  return (
    <View>
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
    </View>
  );
}
