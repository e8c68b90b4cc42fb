import { View } from '@tarojs/components';
import { formFieldTexts, formLimits, optionsOf } from '@home/shared';
import { Body, Button, Card, Checkbox, Choice, Field, Strong } from '../../ui';
import type { Question } from './plan-draft';
import type { PlanPartProps } from './plan-part';

const kinds = optionsOf(formFieldTexts);

interface QuestionStepProps extends PlanPartProps {
  /** Of the question. */
  questionKey: string;
  onRemoved: () => void;
}

/** One question of the form: what is asked, and how it is answered. */
export function QuestionStep({ draft, change, questionKey, onRemoved }: QuestionStepProps) {
  const { questions } = draft;
  const question = questions.find(({ key }) => key === questionKey);
  if (!question) return <View />;
  const replace = (part: Partial<Question>) =>
    change({ questions: questions.map((one) => (one === question ? { ...one, ...part } : one)) });
  const { label, kind, required, options } = question;
  return (
    <View>
      <Field
        id="question-label"
        label="问什么"
        placeholder="比如：衣服尺码"
        maxlength={formLimits.labelLength}
        value={label}
        onInput={(text) => replace({ label: text })}
      />
      <Card>
        <View className="stack">
          <Strong>怎么答</Strong>
          <Choice
            label="怎么答"
            options={kinds}
            value={kind}
            onChange={(code) => replace({ kind: code })}
          />
        </View>
      </Card>
      <View className={kind === 'choice' ? '' : 'gone'}>
        <Field
          id="question-options"
          label="选项"
          placeholder="用顿号隔开：中、大、加大"
          maxlength={200}
          value={options}
          onInput={(text) => replace({ options: text })}
        />
      </View>
      <Card>
        <Checkbox checked={required} onChange={(checked) => replace({ required: checked })}>
          <Body>一定要答</Body>
        </Checkbox>
      </Card>
      <Button
        kind="text"
        text="去掉这个问题"
        onTap={() => {
          change({ questions: questions.filter((one) => one !== question) });
          onRemoved();
        }}
      />
    </View>
  );
}
