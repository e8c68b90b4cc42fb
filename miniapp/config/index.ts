import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
const shared = path.resolve(root, '../shared/src');
const platform = process.env.TARO_ENV ?? 'h5';

export default defineConfig({
  projectName: 'workers-home',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [path.resolve(__dirname, 'aria/plugin.cjs')],
  alias: { '@home/shared': path.join(shared, 'index.ts') },
  // Kept between builds, it once left modules out of a weapp build whose files had moved between packages.
  cache: { enable: platform === 'h5' },
  defineConstants: {
    // The weapp build talks to a real address, the H5 preview to the server that serves it.
    API_BASE: JSON.stringify(
      process.env.API_BASE ?? (platform === 'weapp' ? 'http://127.0.0.1:3000' : ''),
    ),
  },
  copy: {
    patterns:
      platform === 'weapp'
        ? [
            { from: 'src/theme.json', to: 'dist/weapp/theme.json' },
            { from: 'src/assets/map', to: 'dist/weapp/assets/map' },
          ]
        : [{ from: 'src/preview/frame', to: 'dist/h5/preview' }],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: [shared] },
    // Sizes are CSS pixels times a text unit (theme/tokens.css), so that text can grow alone.
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    webpackChain(chain) {
      resolveTypeScriptImports(chain);
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [shared] },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    webpackChain(chain) {
      resolveTypeScriptImports(chain);
      chain.optimization.splitChunks({ chunks: 'all' });
    },
  },
});

function resolveTypeScriptImports(chain: { performance: { hints(v: false): unknown } }): void {
  chain.performance.hints(false);
}
