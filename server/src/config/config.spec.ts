import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppConfig, ConfigError } from './config';

const folder = mkdtempSync(join(tmpdir(), 'home-config-'));

function keyFile(name: string, text = randomBytes(32).toString('base64')): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const development = {
  DATABASE_URL: 'mysql://home@127.0.0.1/home',
  SESSION_KEY_FILE: keyFile('session'),
  DATA_KEY_FILE: keyFile('data'),
};

const production = {
  ...development,
  NODE_ENV: 'production',
  WECHAT_APPID: 'wx8c1f0a2b3d4e5f60',
  WECHAT_SECRET: '0c9b7a6d5e4f3a2b1c0d9e8f7a6b5c4d',
  WECHAT_API_BASE: 'https://api.weixin.qq.com',
  WECHAT_CALLBACK_TOKEN: 'Hx83kd0Zq',
  PUBLIC_BASE: 'https://home.example.cn',
  STORAGE_URL: 'file:/srv/home/files',
};

const credentials = keyFile('store', 'AKLTZx81\nq0Yy7nS4vXkM2w\n');
const sampleCredentials = keyFile('sample-store', 'minioadmin\nminioadmin\n');

const s3Url = (endpoint: string): string =>
  `s3://home-files/papers?endpoint=${endpoint}&region=cn-north-1&style=path`;

function faultsOf(env: Record<string, string | undefined>): string {
  try {
    new AppConfig(env);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

describe('configuration', () => {
  it('starts in development with a database and two keys, with the sandbox on', () => {
    const config = new AppConfig(development);
    expect(config).toMatchObject({
      port: 3000,
      sandbox: true,
      production: false,
      storage: { kind: 'disk', folder: '.data/files' },
    });
  });

  it('reads where files are kept', () => {
    const env = {
      ...production,
      STORAGE_URL: s3Url('https://s3.example.cn'),
      STORAGE_CREDENTIALS_FILE: credentials,
    };
    expect(new AppConfig(env)).toMatchObject({
      storage: { kind: 's3', bucket: 'home-files', prefix: 'papers/', pathStyle: true },
      storageCredentials: { accessKeyId: 'AKLTZx81', secretAccessKey: 'q0Yy7nS4vXkM2w' },
    });
  });

  it('turns the sandbox off when a WeChat address is given', () => {
    expect(new AppConfig({ ...development, WECHAT_API_BASE: 'http://127.0.0.1:9' }).sandbox).toBe(
      false,
    );
  });

  it('starts in production when everything is real', () => {
    expect(faultsOf(production)).toBe('');
  });

  it.each([
    ['the sandbox', { SANDBOX: 'on' }, 'SANDBOX'],
    ['a test clock', { SANDBOX_CLOCK: '2026-01-01T00:00:00Z' }, 'SANDBOX_CLOCK'],
    ['a sample secret', { WECHAT_SECRET: 'changeme' }, 'sample values'],
    ['no app id', { WECHAT_APPID: undefined }, 'WECHAT_APPID'],
    ['no WeChat address', { WECHAT_API_BASE: undefined }, 'WECHAT_API_BASE'],
    ['plain http to WeChat', { WECHAT_API_BASE: 'http://api.weixin.qq.com' }, 'https'],
    ['one key for both', { DATA_KEY_FILE: development.SESSION_KEY_FILE }, 'two different keys'],
    ['a sample key', { DATA_KEY_FILE: keyFile('sample', 'A'.repeat(44)) }, 'sample key'],
    ['a missing key file', { DATA_KEY_FILE: join(folder, 'nothing') }, 'no file at'],
    ['a relative folder', { STORAGE_URL: 'file:.data/files' }, 'absolute folder'],
    ['a folder that is emptied', { STORAGE_URL: 'file:/tmp/files' }, 'would be lost'],
    [
      'plain http to the store',
      { STORAGE_URL: s3Url('http://s3.example.cn'), STORAGE_CREDENTIALS_FILE: credentials },
      'https',
    ],
    [
      'sample credentials',
      { STORAGE_URL: s3Url('https://s3.example.cn'), STORAGE_CREDENTIALS_FILE: sampleCredentials },
      'sample values',
    ],
    ['no callback token', { WECHAT_CALLBACK_TOKEN: undefined }, 'WECHAT_CALLBACK_TOKEN'],
    ['no public address', { PUBLIC_BASE: undefined }, 'PUBLIC_BASE'],
    ['a key too short', { SESSION_KEY_FILE: keyFile('short', 'abc') }, 'less than 32'],
  ])('refuses production with %s', (_, change, sentence) => {
    expect(faultsOf({ ...production, ...change })).toContain(sentence);
  });

  it.each([
    ['a port that is no number', { PORT: 'http' }, 'PORT'],
    ['another database', { DATABASE_URL: 'postgres://x' }, 'mysql://'],
    ['an unknown storage', { STORAGE_URL: 'ftp:x' }, 'STORAGE_URL'],
    ['a store without an endpoint', { STORAGE_URL: 's3://home-files' }, 'must look like'],
    [
      'a store without credentials',
      { STORAGE_URL: s3Url('https://s3.example.cn') },
      'STORAGE_CREDENTIALS_FILE',
    ],
    [
      'half of the credentials',
      {
        STORAGE_URL: s3Url('https://s3.example.cn'),
        STORAGE_CREDENTIALS_FILE: keyFile('half', 'AKIA1234'),
      },
      'two lines',
    ],
  ])('refuses %s and names the variable', (_, change, sentence) => {
    expect(faultsOf({ ...development, ...change })).toContain(sentence);
  });
});
