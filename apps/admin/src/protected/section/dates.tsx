import { ActLinks } from '../../page/act-link.tsx';
import type { Markup } from '../../page/markup.ts';
import { Section } from '../../page/section.tsx';
import { SummaryList } from '../../page/summary-list.tsx';
import { paths, pathTo } from '../../paths.ts';
import type { FileParts } from './parts.tsx';

/** The dates that hide their reason: chance gives them to others too. */
export const Dates = ({ view, read }: FileParts): Markup => {
  const { t } = view;
  const { followUpOn, pauses } = read.state;
  const { id, today } = read;
  const current = pauses.filter(({ to }) => to === null || to >= today);
  return (
    <Section id="dates" title={t.text('protected.dates')}>
      <SummaryList
        facts={[
          {
            term: t.text('protected.follow-up.due-on'),
            value: followUpOn === null ? t.text('protected.follow-up.none') : t.day(followUpOn),
          },
          {
            term: t.text('protected.letters'),
            value:
              current.length === 0
                ? t.text('protected.letters.go')
                : current.map(({ from, to }) => (
                    <p class="registry-entry__text">
                      {to === null
                        ? t.text('protected.letters.wait-open', { from: t.day(from) })
                        : t.text('protected.letters.wait', { from: t.day(from), to: t.day(to) })}
                    </p>
                  )),
          },
        ]}
      />
      <p class="registry-none">{t.text('protected.dates.chance')}</p>
      <ActLinks
        view={view}
        links={[
          { href: pathTo(paths.protectedFollowUp, { id }), text: 'protected.set-follow-up', permission: 'protected.write' },
          { href: pathTo(paths.lettersPause, { id }), text: 'protected.pause-letters', permission: 'protected.write' },
          current.length > 0
            ? { href: pathTo(paths.lettersRelease, { id }), text: 'protected.release-letters', permission: 'protected.write' }
            : null,
        ]}
      />
    </Section>
  );
};
