import type { View } from '../env.ts';
import { Grounds } from '../page/ground.tsx';
import { MarkLegend } from '../page/mark-legend.tsx';
import type { Markup } from '../page/markup.ts';
import { Tag, type Tone } from '../page/tag.tsx';
import type { Check } from './check.ts';

const TONES: Readonly<Record<Check['outcome'], Tone>> = { passed: 'good', overridden: 'alert', failed: 'alert' };

/** The checks before a card, each with what it came to and every reason. */
export const CheckList = ({ view, checks }: { readonly view: View; readonly checks: readonly Check[] }): Markup => (
  <>
    <ol class="registry-tasklist">
      {checks.map(({ name, outcome, grounds }) => (
        <li class={`registry-task registry-task--${outcome}`}>
          <div class="registry-task__head">
            <h3 class="registry-task__title">{view.t.text(`check.${name}`)}</h3>
            <Tag tone={TONES[outcome]} text={view.t.text(`check-outcome.${outcome}`)} />
          </div>
          <Grounds view={view} grounds={grounds} />
        </li>
      ))}
    </ol>
    <MarkLegend view={view} marks={checks.flatMap(({ grounds }) => grounds.map(({ mark }) => mark))} />
  </>
);
