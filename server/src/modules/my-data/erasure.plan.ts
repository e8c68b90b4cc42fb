/** Version of what is erased and what stays; stands with each erasure. */
export const ERASURE_VERSION = 8;

export const ERASED_MASK = '已注销';

/** Stands where an office was told of somebody. */
const BLANKED = '这位职工已经注销。';

export interface Scrub {
  /** Whose id the one parameter is. */
  readonly by: 'person' | 'account';
  readonly sql: string;
}

/**
 * What erasing means, statement by statement; the same for a live erasure and for a restored backup, and the same when
 * it is done twice. Blind indexes become the row's own id: unique, and of nothing.
 */
export const scrubs: readonly Scrub[] = [
  ...(['person_id', 'account_id'] as const).flatMap((column): Scrub[] => {
    const by = column === 'person_id' ? 'person' : 'account';
    return [
      {
        // What the offices were told carries the masked name.
        by,
        sql: `UPDATE messages m JOIN join_applications j ON m.about = j.id SET m.body = '${BLANKED}' WHERE j.${column} = ?`,
      },
      {
        by,
        sql: `UPDATE transitions t JOIN join_applications j ON t.flow = 'join_application' AND t.subject_id = j.id
                 SET t.note = NULL WHERE j.${column} = ?`,
      },
      {
        by,
        sql: `UPDATE transitions t JOIN membership_disputes d ON t.flow = 'membership_dispute' AND t.subject_id = d.id
                 SET t.note = NULL WHERE d.${column} = ?`,
      },
      {
        by,
        sql: `UPDATE activity_registrations r
                LEFT JOIN transitions t ON t.flow = 'activity_registration' AND t.subject_id = r.id
                 SET r.answers_enc = NULL, r.rating_text = NULL, t.note = NULL WHERE r.${column} = ?`,
      },
      {
        by,
        sql: `UPDATE appeals x LEFT JOIN transitions t ON t.flow = 'appeal' AND t.subject_id = x.id
                 SET x.reason_enc = '', t.note = NULL WHERE x.${column} = ?`,
      },
      {
        by,
        sql: `UPDATE join_applications SET name_enc = '', name_mask = '${ERASED_MASK}', id_number_enc = '',
                id_number_blind = id, id_number_mask = '', phone_enc = '', phone_mask = '', birth_year = 0, from_outside = NULL,
                platforms = '[]', station_id = NULL, employer_id = NULL, employer_name_enc = NULL, work_subdistrict_id = NULL,
                residence_subdistrict_id = NULL, route_reason = '', note_enc = NULL, return_note = NULL
               WHERE ${column} = ?`,
      },
    ];
  }),
  {
    by: 'person',
    sql: `UPDATE membership_transfers x
            LEFT JOIN transitions t ON t.flow = 'membership_transfer' AND t.subject_id = x.id
             SET x.note = NULL, t.note = NULL WHERE x.person_id = ?`,
  },
  {
    by: 'person',
    sql: `UPDATE membership_lapses x
            LEFT JOIN transitions t ON t.flow = 'membership_lapse' AND t.subject_id = x.id
             SET x.reason = '', t.note = NULL WHERE x.person_id = ?`,
  },
  {
    by: 'person',
    sql: `UPDATE messages m JOIN membership_transfers x ON m.about = x.id SET m.body = '${BLANKED}' WHERE x.person_id = ?`,
  },
  { by: 'person', sql: `UPDATE messages SET body = '${BLANKED}' WHERE about = ?` },
  {
    // What they wanted a place for, in their own words.
    by: 'person',
    sql: `UPDATE messages m JOIN bookings b ON m.about = b.id SET m.body = '${BLANKED}' WHERE b.person_id = ?`,
  },
  {
    by: 'person',
    // Before the number is forgotten: rows that were never imported are found by it.
    sql: `DELETE r FROM roster_rows r JOIN persons p ON r.id_number_blind = p.id_number_blind WHERE p.id = ?`,
  },
  {
    by: 'person',
    sql: `UPDATE person_corrections x
            LEFT JOIN transitions t ON t.flow = 'person_correction' AND t.subject_id = x.id
             SET x.name_enc = '', x.name_mask = '${ERASED_MASK}', x.id_number_enc = '', x.id_number_mask = '',
                 x.reason_enc = '', t.note = NULL WHERE x.person_id = ?`,
  },
  {
    by: 'person',
    sql: `UPDATE delegations SET reason = '' WHERE chair_person_id = ?`,
  },
  {
    by: 'person',
    sql: `UPDATE organisation_changes SET reason = '' WHERE person_id = ?`,
  },
  { by: 'person', sql: 'DELETE FROM renewal_candidates WHERE person_id = ?' },
  {
    by: 'person',
    sql: `UPDATE union_foundings SET reason = '' WHERE person_id = ?`,
  },
  {
    // The minutes name who was elected.
    by: 'person',
    sql: `UPDATE union_foundings f JOIN founding_officers o ON o.founding_id = f.id SET f.resolution_enc = NULL WHERE o.person_id = ?`,
  },
  { by: 'person', sql: 'DELETE FROM officer_relatives WHERE person_id = ?' },
  {
    // What somebody else declared stays theirs, without saying who it is.
    by: 'person',
    sql: `UPDATE officer_relatives SET name_enc = '', name_mask = '${ERASED_MASK}', relative_person_id = NULL
           WHERE relative_person_id = ?`,
  },
  { by: 'person', sql: 'DELETE FROM roster_claims WHERE person_id = ?' },
  { by: 'person', sql: 'UPDATE bookings SET purpose = NULL WHERE person_id = ?' },
  { by: 'account', sql: "UPDATE venue_faults SET text = '' WHERE account_id = ?" },
  { by: 'person', sql: "UPDATE credit_appeals SET reason = '' WHERE person_id = ?" },
  {
    by: 'person',
    sql: `UPDATE transitions t LEFT JOIN bookings b ON t.flow = 'booking' AND b.id = t.subject_id
            LEFT JOIN credit_appeals a ON t.flow = 'credit_appeal' AND a.id = t.subject_id
             SET t.note = NULL WHERE t.flow IN ('booking', 'credit_appeal') AND COALESCE(b.person_id, a.person_id) = ?`,
  },
  { by: 'person', sql: 'DELETE FROM identity_checks WHERE person_id = ?' },
  {
    // Answers kept for a phone that asks again, of whoever acted on the file: a mask may stand in them. Before it goes.
    by: 'person',
    sql: `UPDATE persons p
            JOIN audit_entries e ON e.subject_person_id = p.id
            JOIN accounts ac ON ac.person_id = e.actor_person_id
            JOIN idempotency_keys k ON k.account_id = ac.id
             SET k.response = REPLACE(REPLACE(k.response, p.name_mask, '${ERASED_MASK}'), COALESCE(p.phone_mask, ''), '')
           WHERE p.id = ?`,
  },
  { by: 'person', sql: 'DELETE FROM employments WHERE person_id = ?' },
  {
    by: 'person',
    sql: `UPDATE persons SET name_enc = '', name_mask = '${ERASED_MASK}', id_number_enc = '', id_number_blind = id,
            id_number_mask = '', phone_enc = NULL, phone_mask = NULL, name_blind = NULL, phone_tail = NULL,
            verified_at = NULL, verified_way = NULL, verified_by = NULL, verified_document = NULL WHERE id = ?`,
  },
  {
    // Without its key nobody can open a file, wherever a copy of the bytes lies; the bytes themselves follow.
    by: 'account',
    sql: `UPDATE files SET removed_at = COALESCE(removed_at, UTC_TIMESTAMP(3)), place = NULL, data_key_enc = '', sha256 = ''
           WHERE account_id = ? AND organisation_id IS NULL`,
  },
  {
    by: 'account',
    sql: 'DELETE FROM dispute_statements WHERE account_id = ? AND organisation_id IS NULL',
  },
  ...(['person_id', 'account_id'] as const).flatMap((column): Scrub[] => {
    const by = column === 'person_id' ? 'person' : 'account';
    return [
      // What the unions said and showed about them in a verification.
      {
        by,
        sql: `UPDATE files f JOIN membership_disputes d ON f.subject_type = 'membership_dispute' AND f.subject_id = d.id
                 SET f.removed_at = COALESCE(f.removed_at, UTC_TIMESTAMP(3)), f.place = NULL, f.data_key_enc = '', f.sha256 = ''
               WHERE d.${column} = ?`,
      },
      {
        by,
        sql: `DELETE s FROM dispute_statements s JOIN membership_disputes d ON d.id = s.dispute_id WHERE d.${column} = ?`,
      },
    ];
  }),
  ...[
    'content_checks',
    'upload_counts',
    'sessions',
    'messages',
    'push_consents',
    'idempotency_keys',
    'data_exports',
    'roster_exports',
    'sign_up_lists',
    'doors',
    'waiting_room_entries',
    'calendar_feeds',
  ].map((table): Scrub => ({ by: 'account', sql: `DELETE FROM ${table} WHERE account_id = ?` })),
  {
    by: 'account',
    sql: `UPDATE accounts SET openid = CONCAT('erased-', LOWER(HEX(id))), person_id = NULL, phone_enc = NULL,
            phone_mask = NULL, phone_verified_at = NULL WHERE id = ?`,
  },
];

/** Said before: what goes. */
export const erasedThings = [
  { what: '您是谁', text: '姓名、身份证号、手机号，和这个微信的绑定' },
  { what: '入会申请里填的', text: '工作类型、平台、单位、住处和您写的话' },
  { what: '交过的材料', text: '照片和文件，连同打开它们的钥匙' },
  { what: '在哪里做过事', text: '单位、平台和日期' },
  { what: '场地预约', text: '还没到的预约都退掉；约的时候、申诉时写的话删掉' },
  { what: '活动报名', text: '还没开始的都取消，报名时填的内容和写的评价' },
  { what: '消息和登录', text: '全部消息、所有手机上的登录、做过的导出、日历链接' },
] as const;

/** Said before: what stays, without a name, and which law asks for it. */
export const keptThings = [
  {
    what: '约过哪些场地',
    text: '不带姓名，只用来核对场地和次数，三年后删掉',
    law: '《个人信息保护法》第十九条：保存期限为实现目的所必要的最短时间',
  },
  {
    what: '会籍的起止日期和会员号',
    text: '不带姓名和身份证号，只用来统计人数',
    law: '《工会法》和《工会会员会籍管理办法》：会籍要有登记',
  },
  {
    what: '谁看过、谁审批过的记录',
    text: '只剩一个编号，查不到是您，至少保存三年',
    law: '《个人信息保护法》第五十六条：处理情况记录至少保存三年',
  },
  {
    what: '注销这件事本身',
    text: '只有编号和日期，用来在恢复备份时再删一次',
    law: '《个人信息保护法》第四十七条：要保证真的删掉',
  },
] as const;
