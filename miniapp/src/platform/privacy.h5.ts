/** The web preview has no privacy question of WeChat's. */
export function watchPrivacy(): void {}

export function requirePrivacy(): Promise<boolean> {
  return Promise.resolve(true);
}

export function answerPrivacy(_agreed: boolean): void {}

export function openPrivacyContract(): void {}

export function usePrivacyQuestion(): boolean {
  return false;
}
