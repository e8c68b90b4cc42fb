import { proposalKindTexts } from '@home/shared';
import type { ProposalRow } from './proposals.repository';

/** '建议单独组建工会：江岸物流有限公司' · '建议组建联合工会：河东街道 8 家小单位'. */
export function proposalTitle({
  kind,
  parent,
  employerName,
  employers,
}: Pick<ProposalRow, 'kind' | 'parent' | 'employerName' | 'employers'>): string {
  const place = parent.name.replace(/总工会$/, '');
  const about = kind === 'own' ? (employerName ?? '一个单位') : `${place} ${employers} 家小单位`;
  return `${proposalKindTexts[kind]}：${about}`;
}
