/** One call of setData as it crosses to the view layer. */
export interface SetDataCall {
  readonly page: string;
  readonly bytes: number;
  readonly paths: readonly string[];
}

export interface SetDataSum {
  readonly bytes: number;
  readonly count: number;
  readonly largest: number;
}

/** Counts what crosses the bridge; `mark` starts a new interaction. */
export class SetDataLog {
  readonly calls: SetDataCall[] = [];
  private start = 0;

  add(call: SetDataCall): void {
    this.calls.push(call);
  }

  mark(): void {
    this.start = this.calls.length;
  }

  /** Since the last interaction began. */
  get last(): SetDataSum {
    return sum(this.calls.slice(this.start));
  }

  get total(): SetDataSum {
    return sum(this.calls);
  }
}

function sum(calls: readonly SetDataCall[]): SetDataSum {
  return {
    bytes: calls.reduce((bytes, call) => bytes + call.bytes, 0),
    count: calls.length,
    largest: calls.reduce((largest, call) => Math.max(largest, call.bytes), 0),
  };
}
