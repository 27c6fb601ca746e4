import type { Mark, Parameter, Reason } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { View } from '../env.ts';
import { MarkTag } from './mark-tag.tsx';
import type { Markup } from './markup.ts';
import { ruleText } from './rule-text.ts';

/** A sentence with the rule that it rests on, and how far that rule can be trusted. */
export interface Ground {
  readonly text: string;
  readonly rule: string;
  readonly source: string | null;
  readonly mark: Mark | null;
}

/** The sentence of a reason with its rule. */
export const groundOf = (t: Translator, reason: Reason): Ground => ({
  text: t.reason(reason),
  rule: reason.rule,
  source: reason.source,
  mark: reason.mark,
});

/** A sentence that rests on a figure of the country's profile. */
export const groundBy = (text: string, { mark, rule, source }: Parameter): Ground => ({ text, rule, source, mark });

/** A sentence on the gate itself: what a card rests on, and that the pay verdict never decides (RULES 2.5). */
export const groundOfGate = (text: string): Ground => ({ text, rule: 'RULES 2.5', source: null, mark: 'CHOICE' });

const Origin = ({ view, ground: { mark, rule, source } }: { readonly view: View; readonly ground: Ground }): Markup => (
  <span class="registry-ground__origin">
    <span>{ruleText(view.t, rule)}</span>
    {source === null ? null : <span lang="en">{source}</span>}
    {mark === null ? null : <MarkTag view={view} mark={mark} />}
  </span>
);

/** Sentences one under the other, each with its rule and mark; nothing where there is none. */
export const Grounds = ({ view, grounds }: { readonly view: View; readonly grounds: readonly Ground[] }): Markup | null =>
  grounds.length === 0 ? null : (
    <ul class="registry-grounds">
      {grounds.map((ground) => (
        <li class="registry-ground">
          {ground.text}
          <Origin view={view} ground={ground} />
        </li>
      ))}
    </ul>
  );
