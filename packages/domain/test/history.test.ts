import { type Act, actForms, type Card, type Day, type Dossier, dayOf, type Employer } from '@protocol-registry/domain';
import { Result, Schema } from 'effect';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contracted } from './cast.ts';
import { decide, evolve, given, type Register } from './given.ts';
import { commandOf, type Draw, draws } from './random-command.ts';

interface History {
  readonly register: Register;
  readonly acts: readonly Act[];
}

/** The acts that come of commands one after the other, and the register after them; `each` sees the register after every act. */
const historyOf = (drawn: readonly Draw[], each: (register: Register, act: Act) => void = () => undefined): History => {
  let { register } = given(...contracted);
  const acts = [...contracted];
  let today = dayOf('2026-01-01');
  for (const draw of drawn) {
    today = (today + draw.later) as Day;
    const decision = decide(register, commandOf(register, register.dossier as Dossier, today, draw), today);
    for (const act of Result.getOrElse(decision, () => [])) {
      register = evolve(register, act);
      acts.push(act);
      each(register, act);
    }
  }
  return { register, acts };
};

const HIGHEST_AGE = 90;

/** Whether a card rests on what a card must rest on, in the dossier as it stands. */
const isGrounded = (dossier: Dossier, card: Card): boolean => {
  const application = dossier.applications.get(card.application);
  const verdict = dossier.assessments.find(({ version }) => version === card.assessment);
  if (application?.status !== 'granted' || verdict === undefined) return false;
  const isJudged =
    verdict.contract === application.contract && verdict.assessedOn >= application.lodgedOn && verdict.assessedOn <= card.decidedOn;
  if ('override' in card.basis) return isJudged && dossier.overrides.get(application.id)?.version === card.basis.override;
  const interview = dossier.interviews.get(card.basis.interview);
  if (interview?.outcome._tag !== 'Held' || interview.application !== application.id) return false;
  const age = card.decidedOn - interview.outcome.hearing.heldOn;
  return isJudged && interview.outcome.unmet.length === 0 && age >= 0 && age <= HIGHEST_AGE;
};

describe('whatever is asked in whatever order', () => {
  test('the fold takes every act that was decided, and gives the same again', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(draws, (drawn) => {
        const { acts, register } = historyOf(drawn, (_, act) => reached.add(act.kind));
        expect(register.dossier?.version).toBe(register.versions['worker']);
        expect(acts.reduce(evolve, given().register)).toEqual(register);
      }),
      { numRuns: 300 },
    );
    const unreachable = new Set([
      'sector-scale.loaded',
      'scale.indexed',
      'scale.amended',
      'scale.corrected',
      'mission.registered',
      'employer.registered',
      'worker.registered',
      'officer.engaged',
    ]);
    expect(Object.keys(actForms).filter((kind) => !reached.has(kind) && !unreachable.has(kind))).toEqual([]);
  });

  test('every act is read as it was written', () => {
    fc.assert(
      fc.property(draws, (drawn) => {
        for (const { content, kind } of historyOf(drawn).acts) {
          const form = actForms[kind] as Schema.Codec<unknown, unknown>;
          const written = JSON.stringify(Schema.encodeSync(form)(content));
          expect(Schema.decodeUnknownSync(form)(JSON.parse(written))).toEqual(content);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('no card is without a valid interview or an override, nor without a verdict', () => {
    const cards = { onInterview: 0, onOverride: 0 };
    fc.assert(
      fc.property(draws, (drawn) => {
        historyOf(drawn, ({ dossier }, { kind }) => {
          if (dossier === null) return;
          expect([...dossier.cards.values()].filter((card) => !isGrounded(dossier, card))).toEqual([]);
          if (kind !== 'card.issued') return;
          cards['override' in ([...dossier.cards.values()].at(-1)?.basis ?? {}) ? 'onOverride' : 'onInterview'] += 1;
        });
      }),
      { numRuns: 500 },
    );
    expect(cards.onInterview).toBeGreaterThan(20);
    expect(cards.onOverride).toBeGreaterThan(3);
  });

  test('no card outlasts the posting that it was issued under', () => {
    fc.assert(
      fc.property(draws, (drawn) => {
        historyOf(drawn, ({ dossier, employers }, { kind, content }) => {
          if (kind !== 'card.issued') return;
          const { validFrom, validTo } = content as { readonly validFrom: Day; readonly validTo: Day };
          const { posting } = employers.at(-1) as Employer;
          expect(validTo <= (posting.to ?? validTo) && validFrom >= posting.from && validFrom <= validTo).toBe(true);
          expect(dossier).not.toBeNull();
        });
      }),
      { numRuns: 100 },
    );
  });

  test('one application at most is open, and no finding goes', () => {
    fc.assert(
      fc.property(draws, (drawn) => {
        let found: readonly string[] = [];
        historyOf(drawn, ({ dossier }) => {
          if (dossier === null) return;
          expect([...dossier.applications.values()].filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(1);
          expect(found.filter((key) => !dossier.findings.has(key))).toEqual([]);
          found = [...dossier.findings.keys()];
        });
      }),
      { numRuns: 300 },
    );
  });
});
