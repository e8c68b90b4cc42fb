import { useState } from 'react';
import { setElder, useAppearance } from '../../theme/appearance';
import { ActionBar, Button, Page, screen, Section, Segmented } from '../../ui';
import { ControlSamples } from './controls';
import { StateSamples } from './states';
import { WordSamples } from './words';

const modes = [
  { code: 'plain', text: '平常' },
  { code: 'elder', text: '长辈模式' },
] as const;

/** The design system on one page, in the web preview only. */
export default screen(function Gallery() {
  const { elder } = useAppearance();
  const [busy, setBusy] = useState(false);
  const pause = () => {
    setBusy(true);
    setTimeout(() => setBusy(false), 1500);
  };
  return (
    <Page
      actions={
        <ActionBar row note="主要动作只有一个，在拇指够得着的地方">
          <Button kind="outlined" text="次要" />
          <Button text="主要动作" busy={busy} onTap={pause} />
        </ActionBar>
      }
    >
      <Segmented
        label="样子"
        options={modes}
        value={elder ? 'elder' : 'plain'}
        onChange={(code) => setElder(code === 'elder')}
      />
      <Section title="文字和状态">
        <WordSamples />
      </Section>
      <Section title="填写和选择">
        <ControlSamples />
      </Section>
      <Section title="空、等、错">
        <StateSamples />
      </Section>
    </Page>
  );
});
