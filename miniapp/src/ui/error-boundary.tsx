import { View } from '@tarojs/components';
import { Component, type ComponentType, type ReactNode } from 'react';
import { ErrorState } from './states';

interface BoundaryProps {
  children?: ReactNode;
}

/** Without it one bad render blanks the whole app. What was typed is kept in drafts. */
export class ErrorBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <View className="page">
        <View className="page-body">
          <ErrorState
            text="这一页出了点问题，您填的内容没有丢。"
            onRetry={() => this.setState({ failed: false })}
          />
        </View>
      </View>
    );
  }
}

/** Every page is exported through this, so that an error stays inside its page and can be retried. */
export function screen<Props extends object>(Content: ComponentType<Props>): ComponentType<Props> {
  return function Screen(props: Props) {
    return (
      <ErrorBoundary>
        <Content {...props} />
      </ErrorBoundary>
    );
  };
}
