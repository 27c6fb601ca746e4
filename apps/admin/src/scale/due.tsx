import type { Day, DueVersion } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { ScaleRead } from '@protocol-registry/registry';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';

const PERCENT_DECIMALS = 2;

/** Why a scale is to move. */
export const causeText = (t: Translator, { cause }: DueVersion): string =>
  cause._tag === 'Crossing'
    ? t.text('scale-update.due.crossing', { month: t.month(cause.month) })
    : t.text('scale-update.due.january', { year: String(cause.year), percent: t.number(Number(cause.percent), PERCENT_DECIMALS) });

/** Since when a version is overdue, or how long it is until its first day. */
export const standingText = (t: Translator, { from }: DueVersion, today: Day): string =>
  today >= from
    ? t.text('scale-update.overdue', { day: t.day(from), days: today - from })
    : t.text('scale-update.to-come', { day: t.day(from), days: from - today });

interface DueParts {
  readonly view: View;
  readonly scale: ScaleRead;
  readonly today: Day;
}

/** Whether a version is overdue, due, or proposed, in a word each. */
export const DueTags = ({ view: { t }, scale: { due, state }, today }: DueParts): Markup | null => {
  const [first] = due;
  return (
    <>
      {first === undefined ? null : (
        <Tag
          tone={first.from <= today ? 'alert' : 'waiting'}
          text={t.text(first.from <= today ? 'scale-update.tag.overdue' : 'scale-update.tag.due')}
        />
      )}
      {state.proposals.size === 0 ? null : <Tag tone="waiting" text={t.text('scale-update.tag.proposed')} />}
    </>
  );
};

/** What is due of a scale or waits, in a sentence, with the way to the page where it is done; nothing where nothing is. */
export const DueBanner = (parts: DueParts): Markup | null => {
  const { scale, today, view } = parts;
  const { t } = view;
  const [first] = scale.due;
  if (first === undefined && scale.state.proposals.size === 0) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <DueTags {...parts} />
      </p>
      {first === undefined ? null : (
        <>
          <p class="govuk-body">{causeText(t, first)}</p>
          <p class="govuk-body">{standingText(t, first, today)}</p>
        </>
      )}
      {scale.state.proposals.size === 0 ? null : <p class="govuk-body">{t.text('scale-update.proposal-waits')}</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={pathTo(paths.scaleUpdate, { id: scale.state.id })}>
          {t.text('scale-update.link')}
        </a>
      </p>
    </div>
  );
};
