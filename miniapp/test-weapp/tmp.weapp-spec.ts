import { launch } from '../dev/weapp-host/launch';
test('tiny', async () => {
  const app = await launch({ dist: '/tmp/tiny/dist/weapp', request: (r) => ({ status: 200, body: { name: '站' + r.query.scene } }) });
  console.log(await app.open('pages/home/index'));
  console.log(app.text(), app.errors, app.labels());
  console.log(await app.tap('加一')); await app.tap('加一');
  console.log(await app.input('姓名', '买买提'));
  console.log(app.text(), app.errors);
  await app.tap('会员卡');
  console.log(app.page(), app.text(), app.errors);
  await app.back(); console.log(app.text());
  await app.switchTab('pages/scan/index'); console.log(app.text(), app.page());
  console.log(await app.relaunch('pages/scan/index', {scene: 'x=1'})); console.log(app.text(), app.requests, app.errors);
});
