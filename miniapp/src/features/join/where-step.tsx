import { View } from '@tarojs/components';
import { employmentForms, employmentFormTexts, platformsByForm, platformTexts } from '@home/shared';
import type { ReactNode } from 'react';
import { Card, Choice, MultiChoice, Note, Second, Strong, Title } from '../../ui';
import type { JoinForm } from './draft';

interface WhereStepProps {
  form: JoinForm;
  change: (part: Partial<JoinForm>) => void;
  /** Chooses the employer or the subdistrict; comes from the page, which knows both features. */
  place: ReactNode;
  route: ReactNode;
}

const forms = employmentForms.map((code) => ({ code, text: employmentFormTexts[code] }));

/** Step 1: where you work, which finds the union. */
export function WhereStep({ form, change, place, route }: WhereStepProps) {
  const platforms = platformsByForm[form.employmentForm].map((code) => ({
    code,
    text: platformTexts[code],
  }));
  return (
    <View>
      <View className="stack step-head">
        <Note>第 1 步，共 2 步</Note>
        <Title>您在哪儿干活</Title>
        <Second>用来找到管您这片的工会，别的用不着。</Second>
      </View>
      <Card>
        <View className="stack">
          <Strong>您做哪一行</Strong>
          <Choice
            label="您做哪一行"
            options={forms}
            value={form.employmentForm}
            onChange={(employmentForm) => change({ employmentForm, platforms: [] })}
          />
        </View>
      </Card>
      <Card>{place}</Card>
      {route}
      <View className={platforms.length > 1 ? '' : 'gone'}>
        <Card>
          <View className="stack">
            <Strong>跑哪些平台（可以不选）</Strong>
            <MultiChoice
              label="跑哪些平台"
              options={platforms}
              values={form.platforms}
              onChange={(chosen) => change({ platforms: chosen })}
            />
          </View>
        </Card>
      </View>
    </View>
  );
}
