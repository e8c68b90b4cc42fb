/** What a picture hangs on, as the office in whose scope it is knows it. `path`: of the union whose it is. */
export interface PhotoSubject {
  readonly id: string;
  readonly path: string;
}

/** Which venue or activity somebody means. */
export interface PhotoMatter {
  readonly subjectType: string;
  readonly subjectId: string;
}
