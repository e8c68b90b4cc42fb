const path = require('node:path');
const { components } = require('./aria-attributes.cjs');

/** Taro plugin: lets aria attributes through to the weapp templates. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(ctx, structuredClone(components));
      platform.runtimePath = [platform.runtimePath]
        .flat()
        .concat(path.join(__dirname, 'runtime.js'));
    },
  });
};
