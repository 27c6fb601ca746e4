import type { Level, RecordedLevel } from '@protocol-registry/domain';
import type { View } from '../../env.ts';
import { ActLinks } from '../../page/act-link.tsx';
import { Grounds, groundOf } from '../../page/ground.tsx';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { Tag, type Tone } from '../../page/tag.tsx';
import { paths, pathTo } from '../../paths.ts';
import { actorOf } from '../read.ts';
import { type FileParts, Said } from './parts.tsx';

const TONES: Readonly<Record<Level, Tone>> = { URGENT: 'alert', REFER: 'alert', WATCH: 'waiting', CLEAR: 'good', UNKNOWN: 'unknown' };

/** A level in its own colour: that nothing is known never looks as if all were well. */
export const LevelTag = ({ view, level }: { readonly view: View; readonly level: Level }): Markup => (
  <Tag tone={TONES[level]} text={view.t.text(`level.${level}`)} />
);

/** What the signs suggest, and why, line by line. */
export const Suggested = ({ view, read: { suggestion } }: FileParts): Markup => (
  <>
    <p class="govuk-body">
      <LevelTag view={view} level={suggestion.level} />
    </p>
    <Grounds view={view} grounds={suggestion.reasons.map((reason) => groundOf(view.t, reason))} />
  </>
);

const Decided = ({ view, read, decision }: FileParts & { readonly decision: RecordedLevel }): Markup => {
  const { t } = view;
  const { decidedOn, level, reasons, setBy, signs, suggested } = decision;
  return (
    <>
      <p class="govuk-body">
        <LevelTag view={view} level={level} />{' '}
        {t.text('protected.decided-by', { day: t.day(decidedOn), officer: actorOf(read, setBy) ?? '' })}
      </p>
      <Said text={reasons} />
      {signs.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {signs.map((code) => (
            <li>{t.text(`indicator.${code}`)}</li>
          ))}
        </ul>
      )}
      {suggested === level ? null : <p class="govuk-body">{t.text('protected.was-suggested', { level: t.text(`level.${suggested}`) })}</p>}
    </>
  );
};

const Earlier = (parts: FileParts): Markup | null => {
  const earlier = parts.read.state.levels.slice(0, -1).toReversed();
  return earlier.length === 0 ? null : (
    <details class="registry-version">
      <summary class="registry-version__title">{parts.view.t.text('protected.earlier-levels', { count: earlier.length })}</summary>
      {earlier.map((decision) => (
        <Decided {...parts} decision={decision} />
      ))}
    </details>
  );
};

/** The level that a person decided, and beside it what the signs suggest today. */
export const LevelSection = (parts: FileParts): Markup => {
  const { view, read } = parts;
  const decision = read.state.levels.at(-1);
  return (
    <Section id="level" title={view.t.text('protected.level')}>
      <div class="registry-beside">
        <div>
          <h3 class="govuk-heading-s">{view.t.text('protected.decided')}</h3>
          {decision === undefined ? (
            <p class="govuk-body">
              <Tag tone="unknown" text={view.t.text('protected.undecided.tag')} /> {view.t.text('protected.undecided')}
            </p>
          ) : (
            <Decided {...parts} decision={decision} />
          )}
          <Earlier {...parts} />
        </div>
        <div>
          <h3 class="govuk-heading-s">{view.t.text('protected.suggestion')}</h3>
          <Suggested {...parts} />
          <p class="registry-none">{view.t.text('protected.suggestion.lead')}</p>
        </div>
      </div>
      <ActLinks
        view={view}
        links={[
          {
            href: pathTo(paths.protectedLevel, { id: read.id }),
            text: 'protected.decide-level',
            permission: 'protected.write',
            isMain: true,
          },
        ]}
      />
    </Section>
  );
};
