/** How a sandbox person answered the subscription prompt. Nobody preset: every push is welcome. */
export class SandboxConsents {
  private readonly left = new Map<string, number>();

  /** `accepted` is good for `times` pushes; `refused` for none. Without a template it holds for all of them. */
  preset(
    openid: string,
    templateId: string | null,
    answer: 'accepted' | 'refused',
    times = 1,
  ): void {
    this.left.set(`${openid}|${templateId ?? '*'}`, answer === 'refused' ? 0 : times);
  }

  /** Takes one consent; false when there is none left. */
  take(openid: string, templateId: string): boolean {
    const key = [`${openid}|${templateId}`, `${openid}|*`].find((name) => this.left.has(name));
    if (key === undefined) return true;
    const left = this.left.get(key) ?? 0;
    if (left === 0) return false;
    this.left.set(key, left - 1);
    return true;
  }

  clear(): void {
    this.left.clear();
  }
}
