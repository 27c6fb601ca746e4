import type { Cents, Day, RecordedLetter } from '@protocol-registry/domain';
import { dayAt, failure } from '@protocol-registry/registry';
import { Effect } from 'effect';
import { askedContract } from '../contract/read.ts';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { answerPage } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';
import { SummaryList } from '../page/summary-list.tsx';
import { paths, pathTo } from '../paths.ts';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { registerScaleName } from '../scale/row-name.ts';
import { lettersWait, Waiting } from './waiting.tsx';

interface LetterParts {
  readonly view: View;
  readonly letter: RecordedLetter;
}

const missingIn = ({ agreed, required }: RecordedLetter): Cents => (required - agreed) as Cents;

/** The sentences of the letter: what is on record, what the scale asks for, what is asked of the mission, and what it rests on. */
const sentencesOf = ({ view: { t }, letter }: LetterParts): readonly string[] => {
  const { agreed, amendBy, belowFrom, contract, employer, preparedOn, required, scale, versionFrom, worker } = letter;
  const amounts = { required: t.amount(required), missing: t.amount(missingIn(letter)) };
  return [
    t.text('letter.on-record', { contract, employer, worker, agreed: t.amount(agreed) }),
    t.text('letter.required', { ...amounts, scale: registerScaleName(t, scale), from: t.day(versionFrom), since: t.day(belowFrom) }),
    t.text('letter.ask', { day: t.day(amendBy) }),
    t.text('letter.basis', { day: t.day(preparedOn) }),
  ];
};

const Letter = (parts: LetterParts): Markup => {
  const { letter, view } = parts;
  const { t } = view;
  return (
    <article class="registry-reading">
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{t.text('letter.heading', { day: t.day(letter.preparedOn) })}</span>
        {t.text('letter.subject', { contract: letter.contract, worker: letter.worker })}
      </h1>
      <SummaryList
        facts={[
          { term: t.text('letter.to'), value: letter.mission },
          { term: t.text('scale-update.below.agreed'), value: t.amount(letter.agreed) },
          { term: t.text('scale-update.below.required'), value: t.amount(letter.required) },
          { term: t.text('letter.missing'), value: t.amount(missingIn(letter)) },
        ]}
      />
      {sentencesOf(parts).map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
    </article>
  );
};

interface LetterRead {
  readonly letter: RecordedLetter;
  readonly waits: boolean;
}

/** The letter that the address names by its contract and the version of its act, and whether it waits. */
const asked = (request: Request, today: Day): RegisterEffect<LetterRead> =>
  Effect.flatMap(askedContract(request), ({ contract, state }) => {
    const version = request.req.param('version') ?? '';
    const letter = state.letters.find((one) => one.contract === contract.id && String(one.setBy) === version);
    return letter === undefined
      ? Effect.fail(failure({ _tag: 'NotFound', stream: { kind: 'worker', id: state.worker.id } }))
      : Effect.map(lettersWait(state.worker.id, today), (waits) => ({ letter, waits }));
  });

/** A letter that asks a mission for an amendment, to print, in the language of the page: it says what was on record when it was prepared, and nothing else. While letters wait, none can be printed. */
export const letterRoute = (deps: Deps): Route => ({
  method: 'GET',
  path: paths.contractLetter,
  permission: 'register.read',
  title: 'letter.title',
  handle: (request) =>
    withRead(deps, request, asked(request, dayAt(deps.now())), ({ letter, waits }) => {
      const view = request.get('view');
      const { contract, preparedOn, worker } = letter;
      const subject = view.t.text('letter.subject', { contract, worker });
      return answerPage(request, {
        title: subject,
        body: (
          <>
            <p class="registry-back">
              <a class="govuk-back-link" href={pathTo(paths.contract, { id: contract })}>
                {view.t.text('contract.heading', { contract })}
              </a>
            </p>
            {waits ? <Waiting view={view} preparedOn={preparedOn} subject={subject} /> : <Letter view={view} letter={letter} />}
          </>
        ),
      });
    }),
});
