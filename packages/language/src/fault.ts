import type { Fault } from '@protocol-registry/domain';
import type { SentenceValues } from './sentence.ts';

const YES = 'yes';
const NO = 'no';

/** The values of the sentence on a fault: each part that may be missing comes with a switch of its own. */
export const faultValues = ({ place, found }: Fault, expected: string): SentenceValues => ({
  file: place.file,
  hasLine: place.line === null ? NO : YES,
  line: place.line === null ? '' : String(place.line),
  hasColumn: place.column === null ? NO : YES,
  column: place.column ?? '',
  expected,
  hasFound: found === null || found === '' ? NO : YES,
  found: found ?? '',
});
