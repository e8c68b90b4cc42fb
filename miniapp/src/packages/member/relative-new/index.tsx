import { DeclareForm } from '../../../features/relatives/declare-form';
import { back } from '../../../routes';
import { Page, screen, tell } from '../../../ui';

export default screen(function NewRelative() {
  const done = () => {
    tell('已申报');
    back();
  };
  return (
    <Page>
      <DeclareForm onDone={done} />
    </Page>
  );
});
