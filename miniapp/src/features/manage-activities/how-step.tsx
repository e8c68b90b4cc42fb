import { View } from '@tarojs/components';
import { activityLimits, activityModeTexts, formFieldTexts, optionsOf } from '@home/shared';
import { Alert, Button, Card, Choice, ListRow, Second, Strong } from '../../ui';
import { HoldPart } from './hold-part';
import { Lines } from './lines';
import { linesOf, type Question } from './plan-draft';
import type { PlanPartProps } from './plan-part';

const modes = optionsOf(activityModeTexts);

interface HowStepProps extends PlanPartProps {
  onRule: () => void;
  onQuestion: (key: string | undefined) => void;
}

/** How places are given, in the words in which it is read; and what else is asked. */
export function HowStep({ draft, faults, change, onRule, onQuestion }: HowStepProps) {
  const { mode, questions } = draft;
  return (
    <View>
      <Card>
        <View className="stack">
          <Strong>名额怎么给</Strong>
          <Choice
            label="名额怎么给"
            options={modes}
            value={mode}
            onChange={(code) => change({ mode: code })}
          />
          <Second>报名的人会看到：</Second>
          <Lines lines={linesOf(draft)} />
          <View className={mode === 'draw' ? '' : 'gone'}>
            <ListRow title="改抽签的规则" text="谁这次不抽，谁多一张签" onTap={onRule} />
          </View>
          <HoldPart draft={draft} change={change} />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Strong>报名时还问什么</Strong>
          <Second>姓名和手机号不用再问。少问一项，多来一个人；活动结束一个月后自动删掉。</Second>
          <View>
            {questions.map((question, at) => (
              <ListRow
                key={question.key}
                title={question.label || `问题 ${at + 1}，还没写`}
                text={kindOf(question)}
                onTap={() => onQuestion(question.key)}
              />
            ))}
          </View>
          <Alert text={faults.questions ?? ''} />
          <View>
            {questions.length < activityLimits.formFields ? (
              <Button kind="text" text="加一个问题" onTap={() => onQuestion(undefined)} />
            ) : null}
          </View>
        </View>
      </Card>
    </View>
  );
}

const kindOf = ({ kind, options, required }: Question): string =>
  [formFieldTexts[kind], kind === 'choice' ? options : '', required ? '' : '可以不答']
    .filter(Boolean)
    .join(' · ');
