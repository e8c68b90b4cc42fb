import { View } from '@tarojs/components';
import { errorText, type Resource, type RouteDto } from '../../api';
import { Button, Card, ListRow, Note, Second } from '../../ui';

interface RouteCardProps {
  route: Resource<RouteDto>;
  /** "换": back to where you work. */
  onChange?: () => void;
}

/** Who receives the application, and why this union. */
export function RouteCard({ route, onChange }: RouteCardProps) {
  const { data, loading, error, reload } = route;
  if (data) {
    return (
      <Card>
        <Note>接收申请的工会</Note>
        <ListRow
          title={data.organisation.name}
          text={data.reason}
          aside={onChange ? '换' : null}
          label={onChange ? `接收申请的工会：${data.organisation.name}，换一个` : undefined}
          onTap={onChange}
        />
      </Card>
    );
  }
  if (error === undefined || loading) {
    return (
      <View className={loading ? 'step-words' : 'gone'}>
        {loading ? <Note>正在找管您的工会…</Note> : null}
      </View>
    );
  }
  return (
    <Card>
      <Second>{errorText(error)}</Second>
      <Button kind="outlined" text="再找一次" onTap={() => void reload()} />
    </Card>
  );
}
