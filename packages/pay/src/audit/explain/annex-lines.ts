import { code, dayValue, message, number, type Reason } from '@protocol-registry/domain';
import { type AnnexCheck, annexOf } from '../annex.ts';
import type { Assessment } from '../assessment.ts';
import { reason } from './line.ts';

const inForceLine = ({ inForce }: AnnexCheck, { terms }: Assessment): Reason => {
  if (inForce.kind === 'floor') {
    const { from, source, status, step } = inForce.version;
    return reason({
      code: 'FLOOR_IN_FORCE',
      message: message('reason.floor-in-force', { from: dayValue(from), step: number(step) }),
      rule: 'RULES 3.2',
      source,
      date: from,
      mark: status,
    });
  }
  const { row, version } = inForce.rate;
  return reason({
    code: 'SECTOR_IN_FORCE',
    message: message('reason.sector-in-force', { from: dayValue(version.from), category: code(terms.scaleCategory) }),
    rule: 'RULES 3.2',
    source: row.source,
    date: version.from,
  });
};

/** The annexed scale beside the one in force on the last employed day. */
export const annexLines = (assessment: Assessment): readonly Reason[] => {
  const last = assessment.segments.at(-1);
  const annex = last === undefined ? null : annexOf(last);
  if (annex === null) return [];
  const annexed = reason({
    code: 'ANNEXED_SCALE',
    message: message('reason.annexed-scale', { from: dayValue(assessment.terms.from), annexed: dayValue(annex.annexed) }),
    rule: 'RULES 3.2',
    date: annex.annexed,
  });
  return [annexed, inForceLine(annex, assessment)];
};
