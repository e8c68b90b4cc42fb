import { IdentityClient } from './identity.client';
import { SandboxIdentity, type IdentityMode } from './sandbox/sandbox-identity';

const keys = { appKey: 'home', secret: 'sandbox-secret' };
const person = { name: '王小明', idNumber: '11010519491231002X' };

describe('the identity service', () => {
  const sandbox = new SandboxIdentity(keys);
  let base = '';
  const warnings: string[] = [];
  const client = (change: Partial<typeof keys & { base: string | null; timeoutMs: number }> = {}) =>
    new IdentityClient({ base, ...keys, timeoutMs: 4000, ...change }, (text) =>
      warnings.push(text),
    );

  beforeAll(async () => {
    ({ base } = await sandbox.start());
  });
  afterAll(() => sandbox.stop());
  beforeEach(() => {
    sandbox.misbehave('ok');
    warnings.length = 0;
  });

  it.each([
    ['王小明', 'match'],
    ['王假', 'mismatch'],
    ['无名氏', 'not_found'],
  ])('says of %s: %s', async (name, answer) => {
    expect(await client().check({ ...person, name })).toBe(answer);
  });

  it.each<IdentityMode>(['down', 'slow', 'malformed', 'ambiguous', 'error'])(
    'is no answer when it is %s, and what was asked stands in no log',
    async (mode) => {
      sandbox.misbehave(mode);
      const timeoutMs = mode === 'slow' ? 200 : 4000;
      expect(await client({ timeoutMs }).check(person)).toBe('unknown');
      expect(warnings).toHaveLength(1);
      expect(warnings.join()).not.toMatch(/王小明|1101/);
    },
  );

  it('takes nothing that is not signed with the right key', async () => {
    expect(await client({ secret: 'wrong' }).check(person)).toBe('unknown');
    expect(await client({ appKey: 'stranger' }).check(person)).toBe('unknown');
  });

  it('is not asked where none is configured', async () => {
    const { asked } = sandbox;
    expect(await client({ base: null }).check(person)).toBe('unknown');
    expect(sandbox.asked).toBe(asked);
  });
});
