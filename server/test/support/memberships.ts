import type { Clock } from '../../src/calendar/clock';
import { CALENDAR_OVERRIDES } from '../../src/calendar/overrides';
import { WorkingDays } from '../../src/calendar/working-days';
import type { Database } from '../../src/database/database';
import { FlowEngine } from '../../src/flow/flow-engine';
import { FlowRepository } from '../../src/flow/flow.repository';
import { FlowTasks } from '../../src/flow/flow-tasks';
import { Offices } from '../../src/flow/offices';
import { TaskRepository } from '../../src/flow/task.repository';
import { MembershipHistory } from '../../src/modules/memberships/membership-history';
import { MembershipPeriodsRepository } from '../../src/modules/memberships/membership-periods.repository';
import { MembershipsPublic } from '../../src/modules/memberships/memberships.public';
import { MembershipsQueries } from '../../src/modules/memberships/memberships.queries';
import { MembershipsRepository } from '../../src/modules/memberships/memberships.repository';
import { OrganisationsPublic } from '../../src/modules/organisations/organisations.public';
import { OrganisationsRepository } from '../../src/modules/organisations/organisations.repository';
import { MembershipsService } from '../../src/modules/memberships/memberships.service';

/** Memberships that start and are found, for specs of what shows them. Whoever quits or shows a card needs the whole module. */
export function membershipsOn(database: Database, clock: Clock): MembershipsPublic {
  const flows = new FlowRepository(database);
  const calendar = new WorkingDays(CALENDAR_OVERRIDES, () => undefined);
  const tasks = new FlowTasks(new TaskRepository(database), calendar);
  const engine = new FlowEngine(database, flows, tasks, new Offices(flows, clock), clock);
  const history = new MembershipHistory(engine, new MembershipPeriodsRepository(database));
  history.onModuleInit();
  const organisations = new OrganisationsPublic(new OrganisationsRepository(database));
  const service: MembershipsService = Object.create(MembershipsService.prototype);
  const queries: MembershipsQueries = Object.create(MembershipsQueries.prototype);
  return new MembershipsPublic(
    engine,
    new MembershipsRepository(database),
    history,
    service,
    queries,
    organisations,
  );
}
