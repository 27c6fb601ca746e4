import type { Day } from '@protocol-registry/domain';
import { GGMMI } from '@protocol-registry/pay';
import { dayAt, type ScaleBook, type Verdict } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { registerScaleName } from '../scale/row-name.ts';
import { type AskedVerdict, verdictPath } from './path.ts';

interface CorrectedParts {
  readonly view: View;
  readonly verdict: Verdict;
  readonly asked: AskedVerdict;
  /** The scales as they are known now. */
  readonly book: ScaleBook;
}

/** A version that a verdict rests on and that was corrected after it was known. */
interface CorrectedVersion {
  readonly scale: string;
  readonly from: Day;
  readonly on: Day;
}

/** The versions of a scale that the segments of the month rest on, each once. */
const versionsOf = ({ assessment, sector }: Verdict): ReadonlyMap<string, ReadonlySet<Day>> => {
  const days = (of: (segment: Verdict['inForce']) => Day | undefined): ReadonlySet<Day> =>
    new Set(assessment.segments.flatMap((segment) => of(segment) ?? []));
  const floor = [GGMMI, days((segment) => segment.floor?.from)] as const;
  const id = sector?.table.id ?? null;
  return new Map(id === null ? [floor] : [floor, [id, days((segment) => segment.sector?.version.from)] as const]);
};

const correctedSince = ({ verdict, book }: CorrectedParts): readonly CorrectedVersion[] =>
  [...versionsOf(verdict)].flatMap(([id, days]) => {
    const read = book.scales.get(id);
    return (read?.state.replaced ?? []).flatMap(({ from, replacedBy }): readonly CorrectedVersion[] => {
      const act = read?.acts.find(({ version }) => version === replacedBy);
      const isLater = act !== undefined && act.recordedAt > verdict.question.known;
      return isLater && days.has(from) ? [{ scale: id, from, on: dayAt(act.recordedAt) }] : [];
    });
  });

/** Word of the figures that were corrected since, with the way to the same verdict as it is known now; nothing where none were. */
export const CorrectedSince = (parts: CorrectedParts): Markup | null => {
  const { asked, verdict, view } = parts;
  const { t } = view;
  const corrected = correctedSince(parts);
  if (corrected.length === 0) return null;
  return (
    <div class="govuk-inset-text">
      {corrected.map(({ from, on, scale }) => (
        <p class="govuk-body">
          {t.text('verdict.corrected-since', { day: t.day(on), scale: registerScaleName(t, scale), from: t.day(from) })}
        </p>
      ))}
      <a class="govuk-link" href={verdictPath(verdict.question.contract, { ...asked, knownOn: null })}>
        {t.text('verdict.corrected-since.link')}
      </a>
    </div>
  );
};
