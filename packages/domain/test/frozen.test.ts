import { readFileSync } from 'node:fs';
import { type Act, type ActKind, type ActOf, type Acts, actForms, evolveScale } from '@protocol-registry/domain';
import { Schema } from 'effect';
import { expect, test } from 'vitest';
import { given } from './given.ts';

interface Written {
  readonly kind: ActKind;
  readonly content: unknown;
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`frozen/${name}`, import.meta.url), 'utf8'));
const written = read('acts.json') as readonly Written[];
const form = (kind: ActKind): Schema.Codec<unknown, unknown> => actForms[kind];
const acts = (): readonly Act[] =>
  written.map(({ kind, content }) => ({ kind, content: Schema.decodeUnknownSync(form(kind))(content) }) as Act);

/** A state as JSON has it: a map is an object. */
const flat = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value)));

test('the frozen log holds every kind of act', () => {
  expect(new Set(written.map(({ kind }) => kind))).toEqual(new Set(Object.keys(actForms)));
});

test('what was written is read, and written the same again', () => {
  expect(acts().map(({ kind, content }) => ({ kind, content: Schema.encodeSync(form(kind))(content) }))).toEqual(written);
});

test('what was written folds to the state that it folded to when it was frozen', () => {
  const { register } = given(...acts());
  const { missions, employers, dossier, office, scale, index, file } = register;
  const loaded = acts().find(({ kind }) => kind === 'sector-scale.loaded') as ActOf<Pick<Acts, 'sector-scale.loaded'>>;
  const sectorScale = evolveScale(null, loaded, 1);
  expect(flat({ missions, employers, dossier, office, scale, sectorScale, index, file })).toEqual(read('state.json'));
});

test('a faulty content is refused', () => {
  const refused = (kind: ActKind, content: unknown) => () => Schema.decodeUnknownSync(form(kind))(content);
  expect(refused('mission.accreditation-ended', { endedOn: '2026-02-30' })).toThrow();
  expect(refused('card.collected', { card: '../S', collectedOn: '2026-02-03' })).toThrow();
  expect(refused('card.issued', { basis: {} })).toThrow();
  expect(refused('interview.cancelled', { interview: 'I-1', reason: ' ' })).toThrow();
});
