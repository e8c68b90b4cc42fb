import { joinLimits } from '@home/shared';
import type { CodeText } from '../../api';
import { TextArea } from '../../ui';

interface CorrectionNoteProps {
  missing: readonly CodeText[];
  value: string;
  error: string | undefined;
  focus: boolean;
  onInput: (note: string) => void;
}

/** What was asked for and has no field of its own, the likelier one first. */
const hints: Readonly<Record<string, string>> = {
  workplace: '写清在哪条街、哪个园区干活',
  employer_proof: '写单位全称、您做什么岗位',
  other: '照经办人说的，写清楚要补的',
};

/** With a correction only: answers in words what no other field can. */
export function CorrectionNote({ missing, ...area }: CorrectionNoteProps) {
  const asked = missing.map(({ code }) => hints[code]).find((hint) => hint !== undefined);
  return (
    <TextArea
      id="join-note"
      label="补充说明"
      placeholder={asked ?? '有要说明的写在这里，可以不写'}
      maxlength={joinLimits.noteLength}
      {...area}
    />
  );
}
