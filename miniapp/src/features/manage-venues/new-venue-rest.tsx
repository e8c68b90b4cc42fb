import { View } from '@tarojs/components';
import {
  optionsOf,
  resourceKindTexts,
  ruleSamples,
  ruleSampleTexts,
  rulesText,
  venueLimits,
} from '@home/shared';
import type { ReactNode } from 'react';
import { Card, Field, Second, Strong, TextArea } from '../../ui';
import { resourcesOf } from './new-venue';
import { Pick, type StepProps } from './new-venue-where';

const kinds = optionsOf(resourceKindTexts);
const presets = optionsOf(ruleSampleTexts);
const digits = (text: string): string => text.replace(/\D/g, '');

interface WhatProps extends StepProps {
  /** The lines of a week: the page brings the editor, from another feature. */
  editor: ReactNode;
}

/** What can be booked first, and when it is open. */
export function VenueWhat({ draft, faults, change, editor }: WhatProps) {
  const names = faults.count === undefined ? resourcesOf(draft).map(({ name }) => name) : [];
  return (
    <View>
      <Pick
        label="先登记能订的是什么"
        options={kinds}
        value={draft.kind}
        onChange={(code) =>
          change({ kind: kinds.find((one) => one.code === code)?.code ?? draft.kind })
        }
      />
      <Field
        id="venue-count"
        label="有几片、几间"
        type="number"
        maxlength={2}
        value={draft.count}
        error={faults.count}
        {...(names.length > 1 ? { hint: `名字：${names[0]} 到 ${names.at(-1)}。` } : {})}
        onInput={(text) => change({ count: digits(text) })}
      />
      <Field
        id="venue-capacity"
        label="每一片、每一间同时几人"
        type="number"
        maxlength={4}
        value={draft.capacity}
        hint="写 1：谁订了就归谁用，像球场；写多些：各占一个位子，像阅览室。"
        error={faults.capacity}
        onInput={(text) => change({ capacity: digits(text) })}
      />
      <Card>
        <View className="stack">
          <Strong>什么时候开</Strong>
          {editor}
        </View>
      </Card>
    </View>
  );
}

/** The rules to begin with, in the words that the members will read. */
export function VenueRulesStep({ draft, faults, change }: StepProps) {
  return (
    <View>
      <Pick
        label="怎么约，选一个最像的"
        options={presets}
        value={draft.preset}
        onChange={(code) =>
          change({ preset: presets.find((one) => one.code === code)?.code ?? draft.preset })
        }
      />
      <Card>
        <Strong>会员会读到</Strong>
        <View>
          {rulesText(ruleSamples[draft.preset]).map((line) => (
            <Second key={line}>{line}</Second>
          ))}
        </View>
        <Second>建好以后，每一条都能再改。</Second>
      </Card>
      <TextArea
        id="venue-rules-text"
        label="进馆要知道"
        placeholder="比如：请穿软底鞋，自带球拍"
        maxlength={venueLimits.rulesLength}
        value={draft.rulesText}
        {...(faults.rulesText === undefined ? {} : { error: faults.rulesText })}
        onInput={(rulesText) => change({ rulesText })}
      />
    </View>
  );
}
