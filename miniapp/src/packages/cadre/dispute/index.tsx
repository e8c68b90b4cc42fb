import { Empty, Page, screen } from '../../../ui';

export default screen(function Placeholder() {
  return (
    <Page>
      <Empty title="会籍核验" />
    </Page>
  );
});
