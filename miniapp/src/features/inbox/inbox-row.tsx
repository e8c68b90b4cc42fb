import { View } from '@tarojs/components';
import { memo } from 'react';
import type { TaskDto } from '../../api';
import { StatusTag } from '../../ui';
import { aria } from '../../ui/aria';
import { classNames } from '../../ui/class-names';
import { isChoosable } from './use-selection';

interface InboxRowProps {
  task: TaskDto;
  ticked: boolean;
  onToggle: (id: string) => void;
  onOpen: (task: TaskDto) => void;
}

/**
 * One matter. Few nodes, because twenty rows cross to the view at once; memoised, because a tick
 * must draw one row and not the list.
 */
export const InboxRow = memo(function InboxRow({ task, ticked, onToggle, onOpen }: InboxRowProps) {
  return (
    <View className="todo">
      {isChoosable(task) ? (
        <View
          className={classNames('tick', ticked && 'tick-on')}
          onClick={() => onToggle(task.id)}
          {...aria({ role: 'checkbox', label: `选${task.title}`, checked: ticked })}
        />
      ) : (
        <View className="tick-none" />
      )}
      <View className="todo-main" onClick={() => onOpen(task)} {...aria({ role: 'button' })}>
        <View className="strong">{task.title}</View>
        <View className="second">{[...task.labels, task.subtitle].join(' · ')}</View>
        <StatusTag tone={task.tone} text={task.dueText} />
      </View>
    </View>
  );
});
