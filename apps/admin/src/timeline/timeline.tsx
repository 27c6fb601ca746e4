import { type Act, type OfficerId, partsOfDay } from '@protocol-registry/domain';
import { isMessageKey, type Translator } from '@protocol-registry/language';
import { dayAt, type RecordedAct, readAct } from '@protocol-registry/registry';
import { Option, Result } from 'effect';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Section } from '../page/section.tsx';
import type { Said } from './said.ts';
import { Words } from './words.tsx';

const titleOf = (t: Translator, kind: string): string => {
  const key = `act.${kind}`;
  return isMessageKey(key) ? t.text(key) : kind;
};

interface TimelineParts {
  readonly view: View;
  /** The acts, from the first to the last. */
  readonly acts: readonly RecordedAct[];
  readonly officers: ReadonlyMap<OfficerId, string>;
  /** What an act said, in short. */
  readonly say: (act: Act) => Said;
}

/** An act of the timeline: as it is recorded, as it is read, null where its content was erased, and the version that it corrects. */
interface Entry {
  readonly recorded: RecordedAct;
  readonly act: Act | null;
  readonly corrects: number | null;
}

const entryOf = (recorded: RecordedAct): Entry => {
  const act = recorded.content === null ? Option.none() : Result.getSuccess(readAct(recorded));
  if (Option.isNone(act)) return { recorded, act: null, corrects: null };
  const { content } = act.value;
  return { recorded, act: act.value, corrects: 'corrects' in content ? content.corrects : null };
};

const idOf = (version: number): string => `act-${version}`;

interface LinkParts {
  readonly view: View;
  readonly word: 'timeline.corrects' | 'timeline.corrected-by';
  readonly to: RecordedAct | undefined;
}

const ActLink = ({ view: { t }, word, to }: LinkParts): Markup | null =>
  to === undefined ? null : (
    <p class="registry-act__link">
      <a class="govuk-link" href={`#${idOf(to.version)}`}>
        {t.text(word, { number: to.version, act: titleOf(t, to.kind) })}
      </a>
    </p>
  );

interface ActParts extends TimelineParts {
  readonly entry: Entry;
  readonly corrected: RecordedAct | undefined;
  readonly corrections: readonly RecordedAct[];
}

const RecordedEntry = ({ view, officers, say, entry, corrected, corrections }: ActParts): Markup => {
  const { t } = view;
  const { act, recorded } = entry;
  return (
    <li class="registry-act" id={idOf(recorded.version)}>
      <h3 class="registry-act__title">{titleOf(t, recorded.kind)}</h3>
      <p class="registry-act__who">
        {t.text('timeline.by', {
          number: recorded.version,
          at: t.instant(recorded.recordedAt),
          officer: officers.get(recorded.actor as OfficerId) ?? recorded.actor,
        })}
      </p>
      {act === null ? <p class="registry-none">{t.text('timeline.erased')}</p> : <Words said={say(act)} />}
      <ActLink view={view} word="timeline.corrects" to={corrected} />
      {corrections.map((correction) => (
        <ActLink view={view} word="timeline.corrected-by" to={correction} />
      ))}
    </li>
  );
};

/** A timeline of more acts than this is folded by years. */
const MOST_IN_SIGHT = 40;

const yearOf = ({ recorded }: Entry): number => partsOfDay(dayAt(recorded.recordedAt)).year;

interface ActsParts extends TimelineParts {
  /** The newest first. */
  readonly entries: readonly Entry[];
  readonly corrections: ReadonlyMap<number | null, readonly Entry[]>;
}

const Acts = (parts: ActsParts): Markup => {
  const byVersion = new Map(parts.acts.map((recorded) => [recorded.version, recorded]));
  return (
    <ol class="registry-timeline" reversed>
      {parts.entries.map((entry) => (
        <RecordedEntry
          {...parts}
          entry={entry}
          corrected={entry.corrects === null ? undefined : byVersion.get(entry.corrects)}
          corrections={(parts.corrections.get(entry.recorded.version) ?? []).map(({ recorded }) => recorded)}
        />
      ))}
    </ol>
  );
};

const Years = (parts: ActsParts): Markup => (
  <>
    {[...Map.groupBy(parts.entries, yearOf)].map(([year, entries], index) => (
      <details class="registry-version" open={index === 0}>
        <summary class="registry-version__title">
          {parts.view.t.text('timeline.year', { year: String(year), count: entries.length })}
        </summary>
        <Acts {...parts} entries={entries} />
      </details>
    ))}
  </>
);

/**
 * Every act on something, the newest first: what, who, when, and what it said in short; a correction and what it corrects lead to each other.
 * A long one is folded by years, of which the latest is open.
 */
export const Timeline = (parts: TimelineParts): Markup => {
  const entries = parts.acts.map(entryOf).toReversed();
  const corrections = Map.groupBy(entries, ({ corrects }) => corrects);
  const Shown = entries.length > MOST_IN_SIGHT ? Years : Acts;
  return (
    <Section id="timeline" title={parts.view.t.text('timeline.title')}>
      <Shown {...parts} entries={entries} corrections={corrections} />
    </Section>
  );
};
