/** How long something is kept, and why. Rows past their time are deleted by the retention job, in small batches. */
export interface RetentionRule {
  readonly table: string;
  /** 什么, for the page that operators read. */
  readonly what: string;
  /** SQL with one `?`: the instant before which a row has served its purpose. An index must find it. */
  readonly past: string;
  readonly keptDays: number;
  readonly law: string;
}

const noLonger = '《个人信息保护法》第十九条：保存期限为实现目的所必要的最短时间';

export const retentionRules: readonly RetentionRule[] = [
  {
    table: 'idempotency_keys',
    what: '手机重发请求用的键和当时的答复',
    past: 'created_at < ?',
    // Must outlive the longest time a phone waits to send an act again (48 h).
    keptDays: 7,
    law: noLonger,
  },
  {
    table: 'outbox',
    what: '发出的微信提醒',
    // What is done keeps the time of its last try: the index of what is due finds it.
    past: 'open IS NULL AND available_at < ?',
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'sessions',
    what: '过期的登录',
    past: 'expires_at < ?',
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'data_exports',
    what: '过期的资料导出',
    past: 'expires_at < ?',
    keptDays: 0,
    law: noLonger,
  },
  {
    table: 'venue_faults',
    what: '处理完的报修',
    past: 'closed_at < ?',
    keptDays: 365,
    law: noLonger,
  },
  {
    table: 'calendar_feeds',
    what: '停用的日历链接',
    past: 'ended_at < ?',
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'roster_rows',
    what: '导入名册时的每一行',
    past: 'created_at < ?',
    // A chair mends a roster over a few weeks; the memberships it made stay.
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'roster_exports',
    what: '导出的会员名册',
    past: 'expires_at < ?',
    keptDays: 0,
    law: noLonger,
  },
  {
    table: 'files',
    what: '办完的事的材料（照片、PDF）',
    past: 'closed_at < ?',
    // Half a year, in which a decision may still be questioned.
    keptDays: 180,
    law: noLonger,
  },
  {
    table: 'dispute_statements',
    what: '会籍核验里写的说明',
    // No decision takes as long as this.
    past: 'created_at < ?',
    keptDays: 540,
    law: noLonger,
  },
  {
    table: 'content_checks',
    what: '内容检查的结果',
    past: 'answered_at < ?',
    keptDays: 180,
    law: noLonger,
  },
  {
    table: 'upload_counts',
    what: '每个账号每天上传的次数',
    past: 'day < DATE(?)',
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'bookings',
    what: '约过哪些场地',
    past: 'ends_at < ?',
    keptDays: 3 * 365 + 1,
    law: '《民法典》第一百八十八条：有争议的三年内可以主张',
  },
  {
    table: 'held_cells',
    what: '谁什么时候占着哪片场地',
    past: 'cell < UNIX_TIMESTAMP(?) DIV 300',
    keptDays: 2,
    law: noLonger,
  },
  {
    table: 'slot_lines',
    what: '哪个时段有人候补',
    past: 'ends_at < ?',
    keptDays: 9,
    law: noLonger,
  },
  {
    table: 'booking_counters',
    what: '每天、每周约了几次',
    // Buckets of seats are cells, the others days and weeks: all numbers of different sizes, so by kind.
    past: "kind = 'seats' AND bucket < UNIX_TIMESTAMP(?) DIV 300",
    keptDays: 2,
    law: noLonger,
  },
  {
    table: 'booking_counters',
    what: '每天约了几次',
    past: "kind IN ('person_day', 'union_day', 'share_day') AND bucket < UNIX_TIMESTAMP(?) DIV 86400",
    keptDays: 9,
    law: noLonger,
  },
  {
    table: 'booking_counters',
    what: '每周约了几次',
    past: "kind = 'person_week' AND bucket < UNIX_TIMESTAMP(?) DIV 604800",
    keptDays: 16,
    law: noLonger,
  },
  {
    table: 'doors',
    what: '哪部手机开过哪个门口码',
    past: 'valid_until < ?',
    // As long as somebody may appeal against having been marked as missing.
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'sign_up_lists',
    what: '导出的活动报名名单',
    past: 'expires_at < ?',
    keptDays: 0,
    law: noLonger,
  },
  {
    table: 'waiting_room_entries',
    what: '热门活动开始时谁在排队',
    past: 'entered_at < ?',
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'employments',
    what: '在哪里做过事，做到哪天',
    past: 'until < DATE(?)',
    // 《劳动争议调解仲裁法》第二十七条: a claim lapses after a year; two leave room for its handling.
    keptDays: 730,
    law: noLonger,
  },
  {
    table: 'waitlist_entries',
    what: '谁候补过',
    past: 'ends_at < ?',
    keptDays: 365,
    law: noLonger,
  },
  {
    table: 'officer_relatives',
    what: '撤回了的亲属申报',
    past: 'withdrawn_at < ?',
    // A decision of the time can still be questioned for a year.
    keptDays: 365,
    law: noLonger,
  },
  {
    table: 'activity_registrations',
    what: '谁报名过活动（填的内容在结束三十天后就删）',
    // A draw may leave out whoever won within two years.
    past: 'ends_at < ?',
    keptDays: 760,
    law: noLonger,
  },
  {
    table: 'identity_checks',
    what: '每人每天在线核验的次数',
    past: 'day < DATE(?)',
    keptDays: 30,
    law: noLonger,
  },
  {
    table: 'reveal_counts',
    what: '每人每天查看原文的次数',
    past: 'day < DATE(?)',
    keptDays: 30,
    law: noLonger,
  },
];

/** What no job deletes, and which law asks for it. */
export const keptForGood: readonly Pick<RetentionRule, 'table' | 'what' | 'law'>[] = [
  {
    table: 'audit_entries, audit_anchors',
    what: '谁看过、谁审批过',
    law: '《个人信息保护法》第五十六条：处理情况记录至少保存三年',
  },
  {
    table:
      'transitions, recusals, membership_disputes, appeals, person_corrections, resolutions, memberships, membership_periods, membership_transfers, assignments, delegations, organisation_changes, union_foundings, founding_employers, founding_officers, founding_proposals, union_terms, union_officers, term_renewals, renewal_candidates, union_vacancies',
    what: '会籍从哪天到哪天、由谁决定',
    law: '《工会法》和《工会会员会籍管理办法》：会籍要有登记；注销以后不带姓名',
  },
  {
    table: 'credit_entries, credit_appeals',
    what: '爽约和申诉',
    law: '《民法典》第一百八十八条：有争议的三年内可以主张；注销以后只剩编号',
  },
  {
    table:
      'homes, home_shares, venues, resources, opening_hours, rule_sets, closures, photos, photo_bytes',
    what: '职工之家、场馆、开放时间和规则由谁定的，场馆和活动的照片',
    law: '不含会员资料：场馆怎么开、按什么规则约，谁都能查',
  },
  {
    table: 'activities, draws, draw_entries, waiting_rooms',
    what: '办过哪些活动，抽签的号码和结果（不带姓名）',
    law: '公开的抽签要能一直核对',
  },
  {
    table: 'erasures',
    what: '哪些编号注销过',
    law: '《个人信息保护法》第四十七条：恢复备份时要再删一次',
  },
];
