import { isKeyOf, pushPurposes, pushPurposeTexts, type PushPurpose } from '@home/shared';

/** The sandbox takes any template id. */
export const sandboxTemplates: Readonly<Record<PushPurpose, string>> = {
  join_result: 'sandbox-join-result',
  join_returned: 'sandbox-join-returned',
  task_due: 'sandbox-task-due',
  place_offer: 'sandbox-place-offer',
};

export interface PushTemplate {
  readonly purpose: PushPurpose;
  readonly templateId: string;
  readonly text: string;
}

/**
 * The subscription templates of this mini-program, by purpose. Each is chosen in WeChat's console with the fields
 * thing1 (what it is about) and thing2 (what to know); a purpose without one is neither asked for nor pushed.
 */
export class PushTemplates {
  private readonly templates: readonly PushTemplate[];

  /** @throws Error for a purpose that does not exist: a misspelt one would silently never be pushed */
  constructor(ids: Readonly<Record<string, string>>) {
    const unknown = Object.keys(ids).filter((purpose) => !isKeyOf(pushPurposeTexts, purpose));
    if (unknown.length > 0) throw new Error(`no such push purpose: ${unknown.join(', ')}`);
    this.templates = pushPurposes.flatMap((purpose) => {
      const templateId = ids[purpose];
      return templateId ? [{ purpose, templateId, text: pushPurposeTexts[purpose] }] : [];
    });
  }

  list(): readonly PushTemplate[] {
    return this.templates;
  }

  findById(templateId: string): PushTemplate | undefined {
    return this.templates.find((template) => template.templateId === templateId);
  }

  findFor(purpose: PushPurpose): PushTemplate | undefined {
    return this.templates.find((template) => template.purpose === purpose);
  }
}
