import {
  NO_HASH,
  sameDigest,
  type Anchor,
  type AuditChain,
  type ChainedRow,
  type HeadMark,
} from './audit-chain';

/** What is read, from a database or a dump. */
export interface AuditSource {
  anchors(): AsyncIterable<Anchor>;
  /** By organisation, then sequence. */
  entries(): AsyncIterable<ChainedRow>;
  heads(): AsyncIterable<{ organisationId: number; seq: number; hash: Buffer }>;
}

/** A statement of an anchor that was kept outside the database: from the server's log. */
export interface KnownAnchor {
  readonly number: number;
  readonly mac: string;
}

export type AuditProblem =
  | 'changed'
  | 'unlinked'
  | 'missing'
  | 'tail_cut'
  | 'rewritten'
  | 'head_differs'
  | 'anchor_changed'
  | 'anchor_missing';

export interface AuditFault {
  readonly problem: AuditProblem;
  /** Absent for a fault of an anchor itself. */
  readonly organisationId?: number;
  /** The first bad row of the chain; the first missing one for a cut tail. For an anchor its number. */
  readonly seq: number;
}

export interface AuditReport {
  readonly entries: number;
  readonly organisations: number;
  readonly anchors: number;
  /** The first of each chain; those of the anchors before. */
  readonly faults: readonly AuditFault[];
}

/** Follows every chain from its first row. Needs the key, not the database that wrote it. */
export async function verifyAudit(
  source: AuditSource,
  chain: AuditChain,
  known?: KnownAnchor,
): Promise<AuditReport> {
  const anchors = new AnchorReader(chain, known);
  for await (const anchor of source.anchors()) anchors.read(anchor);
  anchors.end();
  const chains = new ChainReader(chain, anchors.marks);
  for await (const row of source.entries()) chains.read(row);
  for await (const head of source.heads()) chains.compareHead(head);
  chains.end();
  return {
    entries: chains.entries,
    organisations: chains.organisations,
    anchors: anchors.count,
    faults: [...anchors.faults, ...chains.faults],
  };
}

/** organisation → sequence → hash */
type Marks = Map<number, Map<number, string>>;

class AnchorReader {
  readonly faults: AuditFault[] = [];
  readonly marks: Marks = new Map();
  count = 0;
  private lastMac: Buffer = NO_HASH;
  private hasKnown = false;

  constructor(
    private readonly chain: AuditChain,
    private readonly known: KnownAnchor | undefined,
  ) {}

  read(anchor: Anchor): void {
    if (this.faults.length > 0) return;
    const expected = this.count + 1;
    if (anchor.number !== expected) return this.fault('anchor_missing', expected);
    const isSealed = sameDigest(this.chain.macOf(anchor), anchor.mac);
    if (!isSealed || !sameDigest(anchor.previousMac, this.lastMac))
      return this.fault('anchor_changed', anchor.number);
    if (this.known?.number === anchor.number) {
      this.hasKnown = true;
      if (this.known.mac !== anchor.mac.toString('hex'))
        return this.fault('anchor_changed', anchor.number);
    }
    this.count = anchor.number;
    this.lastMac = anchor.mac;
    // Sealed, so it is what we wrote.
    for (const [organisationId, seq, hash] of JSON.parse(anchor.heads) as HeadMark[])
      this.marksOf(organisationId).set(seq, hash);
  }

  end(): void {
    if (this.known && !this.hasKnown && this.faults.length === 0)
      this.fault('anchor_missing', this.count + 1);
  }

  private marksOf(organisationId: number): Map<number, string> {
    const marks = this.marks.get(organisationId) ?? new Map<number, string>();
    this.marks.set(organisationId, marks);
    return marks;
  }

  private fault(problem: AuditProblem, seq: number): void {
    this.faults.push({ problem, seq });
  }
}

class ChainReader {
  readonly faults: AuditFault[] = [];
  entries = 0;
  private readonly ends = new Map<number, { seq: number; hash: Buffer }>();
  private readonly broken = new Set<number>();

  constructor(
    private readonly chain: AuditChain,
    private readonly marks: Marks,
  ) {}

  get organisations(): number {
    return this.ends.size;
  }

  read(row: ChainedRow): void {
    this.entries += 1;
    const { organisationId, seq } = row;
    const end = this.ends.get(organisationId) ?? { seq: 0, hash: NO_HASH };
    this.ends.set(organisationId, { seq, hash: row.hash });
    if (seq !== end.seq + 1) return this.fault('missing', organisationId, end.seq + 1);
    if (!sameDigest(this.chain.hashOf(row, row.previousHash), row.hash))
      return this.fault('changed', organisationId, seq);
    if (!sameDigest(row.previousHash, end.hash)) return this.fault('unlinked', organisationId, seq);
    const anchored = this.marks.get(organisationId)?.get(seq);
    if (anchored !== undefined && anchored !== row.hash.toString('hex'))
      this.fault('rewritten', organisationId, seq);
  }

  /** A head that is ahead: rows were cut off. One that is behind or other: rows were put in, or the head was touched. */
  compareHead(head: { organisationId: number; seq: number; hash: Buffer }): void {
    const end = this.ends.get(head.organisationId) ?? { seq: 0, hash: NO_HASH };
    if (head.seq > end.seq) return this.fault('tail_cut', head.organisationId, end.seq + 1);
    if (head.seq < end.seq || !sameDigest(head.hash, end.hash))
      this.fault('head_differs', head.organisationId, end.seq);
  }

  /** What an anchor has seen must be there. */
  end(): void {
    for (const [organisationId, marks] of this.marks) {
      const end = this.ends.get(organisationId)?.seq ?? 0;
      if (Math.max(...marks.keys()) > end) this.fault('tail_cut', organisationId, end + 1);
    }
  }

  private fault(problem: AuditProblem, organisationId: number, seq: number): void {
    if (this.broken.has(organisationId)) return;
    this.broken.add(organisationId);
    this.faults.push({ problem, organisationId, seq });
  }
}

const texts: Readonly<Record<AuditProblem, string>> = {
  changed: 'was changed: its seal is not of what it says',
  unlinked: 'does not follow the row before it: rows were swapped or put in',
  missing: 'is missing',
  tail_cut: 'and whatever came after it were cut off the end',
  rewritten: 'is not the row that was anchored',
  head_differs: 'is the last row, but the head of the chain says something else',
  anchor_changed: 'was changed or replaced',
  anchor_missing: 'is missing',
};

export const faultText = ({ problem, organisationId, seq }: AuditFault): string =>
  organisationId === undefined
    ? `audit_anchors: anchor ${seq} ${texts[problem]}`
    : `audit_entries: organisation ${organisationId}, row ${seq} ${texts[problem]}`;
