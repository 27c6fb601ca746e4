import type { RecordedLetter } from '@protocol-registry/domain';
import type { ContractParts } from '../contract/page-parts.ts';
import type { View } from '../env.ts';
import type { Markup } from '../page/markup.ts';
import { Entry, LatestEntries, Section } from '../page/section.tsx';
import { Tag } from '../page/tag.tsx';
import { paths, pathTo } from '../paths.ts';
import { registerScaleName } from '../scale/row-name.ts';

interface OneParts {
  readonly view: View;
  readonly letter: RecordedLetter;
  readonly waits: boolean;
}

const One = ({ view: { t }, letter, waits }: OneParts): Markup => (
  <Entry
    href={pathTo(paths.contractLetter, { id: letter.contract, version: String(letter.setBy) })}
    name={t.text('letter.heading', { day: t.day(letter.preparedOn) })}
    tag={waits ? <Tag tone="waiting" text={t.text('letter.waits')} /> : null}
  >
    <p class="registry-entry__text">{registerScaleName(t, letter.scale)}</p>
    <p class="registry-entry__text">{t.text('letter.amend-by', { day: t.day(letter.amendBy) })}</p>
  </Entry>
);

/** The letters that ask for an amendment of the contract, the latest first, each with its day; nothing where none was prepared. */
export const Letters = ({ view, read, dates }: ContractParts): Markup | null => {
  const letters = read.state.letters.filter(({ contract }) => contract === read.contract.id).toReversed();
  if (letters.length === 0) return null;
  return (
    <Section id="letters" title={view.t.text('letter.title')}>
      <LatestEntries view={view} entries={letters.map((letter) => <One view={view} letter={letter} waits={dates.lettersWait} />)} />
    </Section>
  );
};
