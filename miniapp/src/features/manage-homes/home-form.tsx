import { View } from '@tarojs/components';
import { homeKindTexts, homeLimits, optionsOf } from '@home/shared';
import type { ReactNode } from 'react';
import { Alert, Card, Choice, Field, Second, Strong, TextArea } from '../../ui';
import type { HomeHours } from './use-managed-homes';
import type { useHomeForm } from './use-home-form';

type HomeFormProps = Pick<
  ReturnType<typeof useHomeForm>,
  'form' | 'change' | 'unions' | 'union' | 'faults'
> & {
  /** The lines of a week: the page brings the editor, from another feature. */
  editor: (hours: HomeHours[], onChange: (hours: HomeHours[]) => void) => ReactNode;
};

const kinds = optionsOf(homeKindTexts);

/** What everybody reads on the page of a home. */
export function HomeForm({ form, change, unions, union, faults, editor }: HomeFormProps) {
  return (
    <>
      <View className={unions.length > 1 ? '' : 'gone'}>
        <Card>
          <View className="stack">
            <Strong>哪个工会的家</Strong>
            <Choice
              label="哪个工会的家"
              options={unions}
              value={union}
              onChange={(organisationId) => change({ organisationId })}
            />
          </View>
        </Card>
      </View>
      <Alert text={faults.organisationId ?? ''} />
      <Card>
        <View className="stack">
          <Strong>是哪一种</Strong>
          <Choice
            label="是哪一种"
            options={kinds}
            value={form.kind}
            onChange={(kind) => change({ kind })}
          />
        </View>
      </Card>
      <Field
        id="home-name"
        label="名字"
        placeholder="和门上的牌子一样"
        maxlength={homeLimits.nameLength}
        value={form.name}
        error={faults.name}
        onInput={(name) => change({ name })}
      />
      <Field
        id="home-address"
        label="地址"
        placeholder="路名、门牌、几楼"
        maxlength={homeLimits.addressLength}
        value={form.address}
        error={faults.address}
        onInput={(address) => change({ address })}
      />
      <Field
        id="home-contact"
        label="电话"
        placeholder="有人接的电话"
        maxlength={homeLimits.contactLength}
        value={form.contact}
        error={faults.contact}
        onInput={(contact) => change({ contact })}
      />
      <TextArea
        id="home-intro"
        label="介绍"
        placeholder="一两句：这里是做什么的，谁常来"
        maxlength={homeLimits.introLength}
        value={form.intro}
        error={faults.intro}
        onInput={(intro) => change({ intro })}
      />
      <Card>
        <Strong>什么时候开</Strong>
        {editor([...form.hours], (hours) => change({ hours }))}
        <Alert text={faults.hours ?? ''} />
      </Card>
      <TextArea
        id="home-offers"
        label="这里有什么"
        placeholder="用顿号隔开：乒乓球、热饭、法律咨询"
        maxlength={homeLimits.lines * homeLimits.lineLength}
        value={form.offers}
        error={faults.offers}
        onInput={(offers) => change({ offers })}
      />
      <TextArea
        id="home-charter"
        label="我们答应您"
        placeholder="一行一条：有意见当天回话"
        maxlength={homeLimits.lines * homeLimits.lineLength}
        value={form.charter}
        error={faults.charter}
        onInput={(charter) => change({ charter })}
      />
      <Second>写在主页上的，谁都能看到，请不要写个人的手机号。</Second>
    </>
  );
}
