import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';
import { existsSync, readFileSync } from 'node:fs';

const ENVIRONMENTS = ['development', 'test', 'production'] as const;
const SAMPLE_SECRETS = new Set(['secret', 'changeme', 'sandbox-secret', 'your-secret', 'test']);
const SANDBOX_APP_ID = 'wxsandbox0000000000';
const SANDBOX_IDENTITY_KEY = 'sandbox-identity';
const SANDBOX_SECRET = 'sandbox-secret';

const toInt = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

/** Environment as it is read, once, at start. This folder is the only reader of `process.env`. */
class Environment {
  @IsIn(ENVIRONMENTS) NODE_ENV: (typeof ENVIRONMENTS)[number] = 'development';
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) PORT = 3000;
  @IsString() HOST = '127.0.0.1';
  @Matches(/^mysql:\/\/.+/, {
    message: 'DATABASE_URL must look like mysql://user:password@host:port/name',
  })
  DATABASE_URL!: string;
  @Transform(toInt) @IsInt() @Min(1) @Max(500) DATABASE_POOL = 10;
  @IsOptional() @IsString() WECHAT_APPID?: string;
  @IsOptional() @IsString() WECHAT_SECRET?: string;
  @IsOptional() @Matches(/^https?:\/\/.+/) WECHAT_API_BASE?: string;
  @IsOptional()
  @Matches(/^\w+=[\w-]+(,\w+=[\w-]+)*$/, {
    message:
      'WECHAT_TEMPLATES must look like join_result=<template id>,join_returned=<template id>',
  })
  WECHAT_TEMPLATES?: string;
  @IsOptional() @Matches(/^https?:\/\/.+/) IDENTITY_API_BASE?: string;
  @IsOptional() @IsString() IDENTITY_APP_KEY?: string;
  @IsOptional() @IsString() IDENTITY_APP_SECRET?: string;
  @IsString() SESSION_KEY_FILE!: string;
  @IsString() DATA_KEY_FILE!: string;
  @Matches(/^(file|s3):.+/) STORAGE_URL = 'file:.data/files';
  @IsOptional() @IsIn(['on', 'off']) SANDBOX?: 'on' | 'off';
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\dT.+Z$/) SANDBOX_CLOCK?: string;
  @Transform(toInt) @IsInt() @Min(0) @Max(65535) METRICS_PORT = 0;
  @Matches(/^\d{4}$/, { message: 'REGION_CODE must be the four digits of the city' })
  REGION_CODE = '4201';
  @IsOptional() @IsString() PREVIEW_DIR?: string;
  @IsIn(['on', 'off']) BACKGROUND_JOBS: 'on' | 'off' = 'on';
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug']) LOG_LEVEL = 'info';
}

/** Everything the server is told from outside, checked. Throws with one sentence a line when it is not right. */
export class AppConfig {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly wechatAppId: string;
  readonly wechatSecret: string;
  /** `null`: the sandbox WeChat server is started inside this process. */
  readonly wechatApiBase: string | null;
  /** Subscription template ids by purpose; `null` when none were given. */
  readonly wechatTemplates: Readonly<Record<string, string>> | null;
  /** 二要素核验; `null`: the sandbox, or in production none: then people are verified face to face. */
  readonly identityApiBase: string | null;
  readonly identityAppKey: string;
  readonly identitySecret: string;
  readonly sessionKeyFile: string;
  readonly dataKeyFile: string;
  readonly storageUrl: string;
  readonly sandbox: boolean;
  readonly sandboxClock: string | null;
  readonly metricsPort: number;
  readonly previewDir: string | null;
  readonly backgroundJobs: boolean;
  readonly logLevel: string;

  constructor(source: Record<string, string | undefined>) {
    const env = readEnvironment(source);
    this.production = env.NODE_ENV === 'production';
    this.port = env.PORT;
    this.host = env.HOST;
    this.databaseUrl = env.DATABASE_URL;
    this.databasePool = env.DATABASE_POOL;
    this.sandbox = env.SANDBOX ? env.SANDBOX === 'on' : !this.production && !env.WECHAT_API_BASE;
    this.sandboxClock = env.SANDBOX_CLOCK ?? null;
    this.wechatApiBase = env.WECHAT_API_BASE ?? null;
    this.wechatAppId = env.WECHAT_APPID ?? SANDBOX_APP_ID;
    this.wechatSecret = env.WECHAT_SECRET ?? SANDBOX_SECRET;
    this.wechatTemplates = env.WECHAT_TEMPLATES
      ? Object.fromEntries(env.WECHAT_TEMPLATES.split(',').map((pair) => pair.split('=')))
      : null;
    this.identityApiBase = env.IDENTITY_API_BASE ?? null;
    this.identityAppKey = env.IDENTITY_APP_KEY ?? SANDBOX_IDENTITY_KEY;
    this.identitySecret = env.IDENTITY_APP_SECRET ?? SANDBOX_SECRET;
    this.sessionKeyFile = env.SESSION_KEY_FILE;
    this.dataKeyFile = env.DATA_KEY_FILE;
    this.storageUrl = env.STORAGE_URL;
    this.metricsPort = env.METRICS_PORT;
    this.previewDir = env.PREVIEW_DIR ?? null;
    this.backgroundJobs = env.BACKGROUND_JOBS === 'on';
    this.logLevel = env.LOG_LEVEL;
    const faults = [
      ...this.keyFileFaults(),
      ...(this.production ? this.productionFaults(env) : []),
    ];
    if (faults.length > 0) throw new ConfigError(faults);
  }

  private keyFileFaults(): string[] {
    const files: [string, string][] = [
      ['SESSION_KEY_FILE', this.sessionKeyFile],
      ['DATA_KEY_FILE', this.dataKeyFile],
    ];
    return files.flatMap(([name, file]) => {
      if (!existsSync(file))
        return [`${name}: no file at ${file}. Create one: openssl rand -base64 32 > ${file}`];
      const text = readFileSync(file, 'utf8').trim();
      return text.length < 40 ? [`${name}: ${file} holds less than 32 random bytes (base64).`] : [];
    });
  }

  private productionFaults(env: Environment): string[] {
    const faults: string[] = [];
    if (this.sandbox) faults.push('SANDBOX: the sandbox never runs in production.');
    if (this.sandboxClock) faults.push('SANDBOX_CLOCK: a test clock never runs in production.');
    if (!env.WECHAT_APPID || !env.WECHAT_SECRET)
      faults.push(
        'WECHAT_APPID and WECHAT_SECRET are needed: copy them from the mini-program console.',
      );
    else if (
      env.WECHAT_APPID === SANDBOX_APP_ID ||
      SAMPLE_SECRETS.has(env.WECHAT_SECRET.toLowerCase())
    )
      faults.push('WECHAT_APPID / WECHAT_SECRET: these are sample values.');
    if (!env.WECHAT_API_BASE) faults.push('WECHAT_API_BASE is needed: https://api.weixin.qq.com');
    else if (!env.WECHAT_API_BASE.startsWith('https://'))
      faults.push('WECHAT_API_BASE must be https in production.');
    faults.push(...identityFaults(env));
    for (const file of [this.sessionKeyFile, this.dataKeyFile]) {
      if (existsSync(file) && isSampleKey(readFileSync(file, 'utf8')))
        faults.push(`${file}: this is a sample key. Create one: openssl rand -base64 32 > ${file}`);
    }
    if (this.sessionKeyFile === this.dataKeyFile)
      faults.push('SESSION_KEY_FILE and DATA_KEY_FILE must be two different keys.');
    return faults;
  }
}

/** Without an address people are verified face to face; with one it must be the real thing. */
function identityFaults(env: Environment): string[] {
  const { IDENTITY_API_BASE: base, IDENTITY_APP_KEY: key, IDENTITY_APP_SECRET: secret } = env;
  if (!base) return [];
  const faults = base.startsWith('https://')
    ? []
    : ['IDENTITY_API_BASE must be https in production.'];
  if (!key || !secret || SAMPLE_SECRETS.has(secret.toLowerCase()))
    faults.push('IDENTITY_APP_KEY and IDENTITY_APP_SECRET are needed with IDENTITY_API_BASE.');
  return faults;
}

/** A key whose bytes repeat (`AAAA…`) or that says so itself was never random. */
function isSampleKey(text: string): boolean {
  return /sample|example|sandbox/i.test(text) || new Set(text.trim()).size < 10;
}

export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

function readEnvironment(source: Record<string, string | undefined>): Environment {
  const names = Object.keys(Object.assign(new Environment(), OPTIONAL_NAMES));
  const present = Object.fromEntries(
    names
      .filter((name) => source[name] !== undefined && source[name] !== '')
      .map((name) => [name, source[name]]),
  );
  const env = plainToInstance(Environment, present, { exposeDefaultValues: true });
  const errors = validateSync(env);
  if (errors.length > 0) {
    throw new ConfigError(
      errors.map(
        (error) => `${error.property}: ${Object.values(error.constraints ?? {}).join('; ')}`,
      ),
    );
  }
  return env;
}

/** Names without a default: a class field that was never set is not an own key. */
const OPTIONAL_NAMES: Record<string, undefined> = {
  DATABASE_URL: undefined,
  WECHAT_APPID: undefined,
  WECHAT_SECRET: undefined,
  WECHAT_API_BASE: undefined,
  WECHAT_TEMPLATES: undefined,
  IDENTITY_API_BASE: undefined,
  IDENTITY_APP_KEY: undefined,
  IDENTITY_APP_SECRET: undefined,
  SESSION_KEY_FILE: undefined,
  DATA_KEY_FILE: undefined,
  SANDBOX: undefined,
  SANDBOX_CLOCK: undefined,
  PREVIEW_DIR: undefined,
};

export const loadConfig = (): AppConfig => new AppConfig(process.env);
