import type { WaitlistSubjectType } from '@home/shared';
import { Injectable } from '@nestjs/common';
import type { WaitlistSubject } from './waitlist.types';

/** Where domains say, at start, what can be waited for. */
@Injectable()
export class WaitlistSubjects {
  private readonly subjects = new Map<WaitlistSubjectType, WaitlistSubject>();

  register(subject: WaitlistSubject): void {
    if (this.subjects.has(subject.subjectType))
      throw new Error(`${subject.subjectType} can be waited for twice`);
    this.subjects.set(subject.subjectType, subject);
  }

  get(subjectType: WaitlistSubjectType): WaitlistSubject {
    const subject = this.subjects.get(subjectType);
    if (!subject) throw new Error(`nobody waits for ${subjectType}`);
    return subject;
  }

  list(): WaitlistSubject[] {
    return [...this.subjects.values()];
  }
}
