import { Empty, Page, screen } from '../../../ui';

export default screen(function Placeholder() {
  return (
    <Page>
      <Empty title="入会申请" />
    </Page>
  );
});
