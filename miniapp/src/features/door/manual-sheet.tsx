import { NoteSheet } from '../member-matters/note-sheet';
import type { Manual } from './use-manual';
import type { useTaking } from './use-taking';

interface ManualSheetProps {
  manual: Manual;
  taking: ReturnType<typeof useTaking>;
}

/** Somebody without their card: why they are let in by hand. */
export function ManualSheet({ manual: { whom, ask, write }, taking }: ManualSheetProps) {
  return (
    <NoteSheet
      open={whom !== undefined}
      title="人工登记到场"
      words={`${whom?.label ?? ''}：没带手机、卡扫不出来时用。会单独记数，写一句原因。`}
      label="原因"
      placeholder="比如：手机没电，核对了本人证件"
      button="登记，请进"
      busy={taking.busy}
      problem={{ text: taking.problem }}
      onClose={() => ask(undefined)}
      onSend={(reason) => void write(reason)}
    />
  );
}
