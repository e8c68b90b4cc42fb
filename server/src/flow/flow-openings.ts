import { Injectable } from '@nestjs/common';
import { Clock } from '../calendar/clock';
import { Database, type Statement } from '../database/database';
import { stateOf, type Flow } from './define-flow';
import { logStatement } from './flow.repository';
import { isSystem, type Opening, type Transition } from './flow.types';

export type RestingOpening = Opening & { readonly status: string };
export type OpeningRows = (opened: Transition) => readonly Statement[];
/** Gets the rows that each statement changed, or the database's refusal: throws what the caller is told. */
export type Settle = (
  outcome: { readonly changed: readonly number[] } | { readonly error: unknown },
) => Promise<void>;

interface PreparedOpening {
  readonly opened: Transition;
  readonly statements: readonly Statement[];
  readonly settle: Settle;
}

/**
 * The lean way to start a matter that waits for nobody: its rows and its line in the log go to the database in one
 * round trip, as the last thing before COMMIT, so that rows many wait for are locked for as short as can be. Part of
 * the engine: statuses come from here, from `FlowEngine.open` and from `transition`, and from nowhere else.
 */
@Injectable()
export class FlowOpenings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Needs a running transaction, in which the rows cannot be read yet. @throws Error for a state that waits for
   * somebody: that needs an owner and a task, see `FlowEngine.open`
   */
  openLast(flow: Flow, opening: RestingOpening, rows: OpeningRows, settle: Settle): Transition {
    const prepared = this.prepare(flow, opening, rows, settle);
    this.database.gather(this.write, prepared);
    return prepared.opened;
  }

  /** The same at once, for what has to know whether it went through. */
  async openNow(
    flow: Flow,
    opening: RestingOpening,
    rows: OpeningRows,
    settle: Settle,
  ): Promise<Transition> {
    const prepared = this.prepare(flow, opening, rows, settle);
    await this.write([prepared]);
    return prepared.opened;
  }

  private prepare(
    flow: Flow,
    opening: RestingOpening,
    rows: OpeningRows,
    settle: Settle,
  ): PreparedOpening {
    const { status, organisationId } = opening;
    const state = stateOf(flow, status);
    if (state.task || !state.rests || !flow.opensIn?.includes(status))
      throw new Error(`${flow.name} does not begin by resting in ${status}`);
    const at = this.clock.now();
    const { accountId, personId } = isSystem(opening.actor)
      ? { accountId: null, personId: null }
      : opening.actor;
    const subject = {
      id: opening.id,
      status,
      organisationId,
      path: '',
      accountId,
      personId: opening.personId,
      movedAt: at,
    };
    const opened: Transition = {
      subject,
      from: '',
      to: status,
      organisationId,
      dueAt: null,
      at,
      assignmentId: null,
    };
    const log = logStatement({
      flow: flow.name,
      subjectId: opening.id,
      action: opening.action,
      from: '',
      to: status,
      fromOrganisationId: organisationId,
      organisationId,
      accountId,
      personId,
      assignmentId: null,
      note: null,
      details: null,
      at,
    });
    return { opened, statements: [...rows(opened), log], settle };
  }

  private readonly write = async (openings: PreparedOpening[]): Promise<void> => {
    for (const { statements, settle } of openings) {
      const outcome = await this.database.batch(statements).then(
        (changed) => ({ changed }),
        (error: unknown) => ({ error }),
      );
      await settle(outcome);
    }
  };
}
