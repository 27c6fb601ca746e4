import type { Fault } from '@protocol-registry/domain';
import type { MessageKey } from './catalogue.ts';
import type { SentenceValues } from './sentence.ts';

const YES = 'yes';
const NO = 'no';

/** A refusal says for itself what is wrong; anything else is what was expected in place of what was found. */
export const faultKey = ({ expected }: Fault): MessageKey => (expected.key.startsWith('refused.') ? 'fault.refusal' : 'fault.sentence');

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
