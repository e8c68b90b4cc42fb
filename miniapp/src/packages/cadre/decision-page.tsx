import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Tone } from '@home/shared';
import { refusalOf } from '../../api';
import { NoteSheet } from '../../features/member-matters/note-sheet';
import { back } from '../../routes';
import {
  ActionBar,
  Alert,
  Button,
  Card,
  ErrorState,
  Page,
  Second,
  Skeleton,
  StatusTag,
  tell,
  Title,
} from '../../ui';
import './cadre.css';

interface Matter {
  readonly tone: Tone;
  readonly statusText: string;
  readonly dueText: string | null;
  readonly actions: readonly string[];
}

interface DecisionProps {
  /** Loaded, or why it could not be. */
  matter: Matter | undefined;
  problem: string;
  reload: () => unknown;
  /** With a note it is the answer that needs a reason. */
  deciding: {
    run: (note: string | undefined) => Promise<unknown>;
    busy: boolean;
    error: unknown;
  };
  title: string;
  subtitle: string;
  yes: { text: string; told: string };
  no: { text: string; told: string; words: string; placeholder: string; button: string };
  /** The facts, as rows of a card. */
  children: ReactNode;
}

/** One matter and two answers: yes with one tap, no with a reason that is read by whom it concerns. */
export function DecisionPage(props: DecisionProps) {
  const { matter, problem, reload, deciding, yes, no } = props;
  const { run, busy, error } = deciding;
  const [isWriting, setWriting] = useState(false);
  if (!matter)
    return (
      <Page>
        {problem ? (
          <ErrorState text={problem} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} lines={3} />
        )}
      </Page>
    );
  const decide = async (note: string | undefined) => {
    if (!(await run(note))) return;
    tell(note === undefined ? yes.told : no.told);
    back();
  };
  const refusal = refusalOf(error, () => void reload());
  return (
    <Page
      actions={
        matter.actions.length > 0 ? (
          <ActionBar row>
            <Button kind="outlined" text={no.text} onTap={() => setWriting(true)} />
            <Button text={yes.text} busy={busy} onTap={() => void decide(undefined)} />
          </ActionBar>
        ) : null
      }
    >
      <Card>
        <View className="stack">
          <View>
            <StatusTag
              tone={matter.tone === 'closed' ? 'quiet' : matter.tone}
              text={matter.dueText ?? matter.statusText}
            />
          </View>
          <Title>{props.title}</Title>
          <Second>{props.subtitle}</Second>
        </View>
      </Card>
      <Alert {...refusal} />
      <Card>{props.children}</Card>
      <NoteSheet
        open={isWriting}
        title={no.text}
        words={no.words}
        label="原因"
        placeholder={no.placeholder}
        button={no.button}
        busy={busy}
        problem={refusal}
        onClose={() => setWriting(false)}
        onSend={(note) => void decide(note)}
      />
    </Page>
  );
}
