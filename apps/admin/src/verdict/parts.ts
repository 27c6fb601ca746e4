import type { Verdict } from '@protocol-registry/registry';
import type { View } from '../env.ts';

/** What the sections of a verdict are made from. */
export interface VerdictParts {
  readonly view: View;
  readonly verdict: Verdict;
}
