import { home } from './home';

/** Fails with the violated facts. Run after every test that lets people act at once. */
export async function expectInvariants(): Promise<void> {
  const broken = await home.invariants();
  expect(broken).toEqual([]);
}
