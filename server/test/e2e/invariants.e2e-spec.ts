import { home } from '../support/home';

beforeEach(() => home.reset());

const broken = async (): Promise<string[]> => (await home.invariants()).map(({ name }) => name);

describe('the demo city', () => {
  it('breaks none of the invariants', async () => {
    expect(await home.invariants()).toEqual([]);
  });
});

/** Each invariant is shown to notice what it is for. */
describe('an invariant notices', () => {
  it.each<[string, string, string[]]>([
    [
      'a person with two memberships',
      'one_membership',
      [
        'ALTER TABLE memberships DROP INDEX memberships_one_live_per_person',
        `INSERT INTO memberships (id, status, person_id, organisation_id, member_no, started_on, created_at, moved_at)
           SELECT UNHEX(REPLACE(UUID(), '-', '')), status, person_id, organisation_id, '999999999999', started_on, created_at, moved_at
             FROM memberships WHERE closed_at IS NULL LIMIT 1`,
      ],
    ],
    [
      'a gap in a move',
      'membership_periods',
      [
        'UPDATE membership_periods SET valid_from = valid_from + INTERVAL 1 DAY WHERE current = 1 LIMIT 1',
      ],
    ],
    [
      'a membership whose running period names another union',
      'membership_periods',
      ['UPDATE membership_periods SET organisation_id = 1 WHERE current = 1 LIMIT 1'],
    ],
    [
      'a transfer of somebody who is no member',
      'side_matters',
      [
        "UPDATE memberships m JOIN membership_transfers x ON x.membership_id = m.id SET m.closed_at = NOW(3), m.status = 'ended'",
      ],
    ],
    [
      'a lapse that nobody proposed',
      'side_matters',
      ["UPDATE memberships SET status = 'lapsing' WHERE status = 'active' LIMIT 1"],
    ],
    [
      'an approval without a membership',
      'approved_is_member',
      ['DELETE FROM memberships WHERE application_id IS NOT NULL LIMIT 1'],
    ],
    [
      'an open application without a task',
      'join_application_one_task',
      ["DELETE FROM tasks WHERE open = 1 AND subject_type = 'join_application' LIMIT 1"],
    ],
    [
      'a task at another organisation',
      'join_application_one_task',
      [
        "UPDATE tasks SET organisation_id = 1 WHERE open = 1 AND organisation_id <> 1 AND subject_type = 'join_application' LIMIT 1",
      ],
    ],
    [
      'a dispute without a task',
      'membership_dispute_one_task',
      ["DELETE FROM tasks WHERE open = 1 AND subject_type = 'membership_dispute' LIMIT 1"],
    ],
    [
      'an open application marked closed',
      'join_application_closed',
      ["UPDATE join_applications SET closed_at = NOW(3) WHERE status = 'submitted' LIMIT 1"],
    ],
    [
      'a dispute closed without a state',
      'membership_dispute_closed',
      ["UPDATE membership_disputes SET closed_at = NOW(3) WHERE status = 'open' LIMIT 1"],
    ],
    [
      'a status written past the engine',
      'join_application_log',
      [
        "UPDATE join_applications SET status = 'rejected', closed_at = NOW(3) WHERE status = 'submitted' LIMIT 1",
      ],
    ],
    [
      'a dispute written past the engine',
      'membership_dispute_log',
      [
        "UPDATE membership_disputes SET status = 'different', closed_at = NOW(3) WHERE status = 'open' LIMIT 1",
      ],
    ],
    [
      'a decision in an own matter',
      'join_application_recusal',
      [
        'UPDATE transitions t JOIN join_applications j ON j.id = t.subject_id SET t.person_id = j.person_id WHERE t.assignment_id IS NOT NULL AND j.person_id IS NOT NULL',
      ],
    ],
    [
      'a dispute decided by one of its sides',
      'membership_dispute_recusal',
      [
        "UPDATE membership_disputes d JOIN transitions t ON t.flow = 'join_application' AND t.assignment_id IS NOT NULL SET d.person_id = t.person_id, t.flow = 'membership_dispute', t.subject_id = d.id",
      ],
    ],
    [
      'a task without an owner',
      'tasks_have_owner_and_clock',
      ['UPDATE tasks SET organisation_id = 999999 WHERE open = 1 LIMIT 1'],
    ],
    [
      'a task due before it was opened',
      'tasks_have_owner_and_clock',
      ['UPDATE tasks SET due_at = opened_at - INTERVAL 1 SECOND WHERE open = 1 LIMIT 1'],
    ],
    [
      'a decision after the office had ended',
      'decided_in_office',
      ['UPDATE assignments a JOIN transitions t ON t.assignment_id = a.id SET a.valid_to = t.at'],
    ],
    [
      'a decision by somebody else in that office',
      'decided_in_office',
      ["UPDATE transitions SET person_id = UNHEX(REPEAT('0', 32)) WHERE assignment_id IS NOT NULL"],
    ],
    [
      'a decision without an office',
      'decided_in_office',
      ["UPDATE transitions SET assignment_id = NULL WHERE action = 'approve'"],
    ],
    [
      'a path that is not true',
      'tree',
      ["UPDATE organisations SET path = CONCAT('/7', path) WHERE level = 'grassroots' LIMIT 1"],
    ],
    [
      'a second root',
      'tree',
      [
        "INSERT INTO organisations (id, parent_id, path, level, name, created_at) VALUES (888888, NULL, '/888888/', 'city', '另一个市总', NOW(3))",
      ],
    ],
    [
      'a push without its message',
      'outbox_inbox',
      [
        "INSERT INTO outbox (id, kind, delivery, reference_id, payload, created_at, available_at) VALUES (UNHEX(REPEAT('1', 32)), 'wechat.push', 'once', UNHEX(REPEAT('2', 32)), '{}', NOW(3), NOW(3))",
      ],
    ],
    [
      'an audit row taken out',
      'audit_chain',
      [
        'DELETE FROM audit_entries WHERE organisation_id = (SELECT MIN(organisation_id) FROM audit_heads WHERE seq > 2) AND seq = 2',
      ],
    ],
    [
      'an audit chain cut short',
      'audit_chain',
      [
        'DELETE e FROM audit_entries e JOIN audit_heads h ON h.organisation_id = e.organisation_id AND h.seq = e.seq',
      ],
    ],
    ['an audit head set back', 'audit_chain', ['UPDATE audit_heads SET seq = seq - 1']],
    [
      'a decision that is not in the audit',
      'decisions_audited',
      [
        "UPDATE audit_entries SET action = 'join_application.view' WHERE action = 'join_application.approve'",
      ],
    ],
    [
      'somebody erased who is back after a restore',
      'erased_is_gone',
      [
        "INSERT INTO erasures (id, person_id, account_ids, rules_version, at) SELECT UNHEX(REPEAT('3', 32)), person_id, '[]', 1, NOW(3) FROM memberships LIMIT 1",
      ],
    ],
    [
      'an officer whose relative heads the employer, however its name is spelt',
      'no_kin_in_committee',
      [
        "UPDATE organisations SET employer_name = '江岸物流（集团）有限公司' WHERE id = (SELECT organisation_id FROM union_officers WHERE in_post = 1 LIMIT 1)",
        `INSERT INTO officer_relatives (id, person_id, relation, standing, name_enc, name_mask, employer_name, declared_at)
           SELECT UNHEX(REPEAT('4', 32)), f.person_id, 'spouse', 'employer_head', '', '王**', '江岸物流(集团) 有限责任公司', f.created_at
             FROM union_officers f JOIN organisations o ON o.id = f.organisation_id
            WHERE f.in_post = 1 AND o.employer_name = '江岸物流（集团）有限公司' LIMIT 1`,
      ],
    ],
    [
      'an ID number in a note',
      'no_plaintext',
      ["UPDATE join_applications SET return_note = '号码是 110101199001011237 请核对' LIMIT 1"],
    ],
    [
      'a mobile number in a message',
      'no_plaintext',
      ["UPDATE messages SET body = '打 13900001111 找我' LIMIT 1"],
    ],
  ])('%s', async (_, name, statements) => {
    for (const statement of statements) await home.query(statement);
    expect(await broken()).toContain(name);
    if (statements[0]?.startsWith('ALTER')) {
      await home.empty();
      await home.query(
        'ALTER TABLE memberships ADD UNIQUE INDEX memberships_one_live_per_person (person_id, live)',
      );
    }
  });
});
