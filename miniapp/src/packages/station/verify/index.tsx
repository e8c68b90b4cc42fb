import { Empty, Page, screen } from '../../../ui';

export default screen(function Placeholder() {
  return (
    <Page>
      <Empty title="核验会员卡" />
    </Page>
  );
});
