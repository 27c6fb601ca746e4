import { beforeAll, describe, expect, test } from 'vitest';
import { openRegister } from './register.ts';
import { today, town } from './town.ts';

const { ask, record } = openRegister();

beforeAll(() => record(...town));

const workers = async (text: string): Promise<readonly string[]> =>
  (await ask((read) => read.workers({ text, standing: 'all', today, page: 1 }))).items.map(({ id }) => id);
const applications = async (text: string): Promise<readonly string[]> =>
  (await ask((read) => read.applications({ text, stage: 'all', today, page: 1 }))).items.map(({ id }) => id).toSorted();
const contracts = async (text: string): Promise<readonly string[]> =>
  (await ask((read) => read.contracts({ text, standing: 'all', today, page: 1 }))).items.map(({ id }) => id).toSorted();

describe('workers by name', () => {
  test.each([
    ['one name', 'abebe', ['W-7', 'W-1']],
    ['both names', 'Abebe Sara', ['W-1']],
    ['in the other order, with a comma', 'sara, ABEBE', ['W-1']],
    ['the beginnings of both', 'ab as', ['W-7']],
    ['without the diacritics', 'ozturk', ['W-2']],
    ['with other diacritics', 'Öztürk', ['W-2']],
    ['letters that have no diacritic of their own', 'laska', ['W-2']],
    ['the middle of a name with a hyphen', 'jose laska', ['W-2']],
    ['an apostrophe', "O'Brien", ['W-3']],
    ['no apostrophe', 'obrien', ['W-3']],
    ['a space instead', 'o brien aine', ['W-3']],
    ['letters with two diacritics', 'nguyen', ['W-4']],
    ['sharp s', 'weiss', ['W-10']],
    ['not the end of a word', 'bebe', []],
    ['every word must be there', 'abebe rosa', []],
    ['no words at all', '-- !', []],
  ])('%s', async (_, text, found) => {
    expect(await workers(text)).toEqual(found);
  });

  test('an empty question finds all, by folded name', async () => {
    expect(await workers('  ')).toEqual(['W-7', 'W-1', 'W-9', 'W-5', 'W-8', 'W-11', 'W-4', 'W-3', 'W-2', 'W-6', 'W-10']);
  });
});

describe('workers by number', () => {
  test.each([
    ['file', 'W-3', ['W-3']],
    ['file, in its own way', 'w 3', ['W-3']],
    ['the beginning of a file number', 'w1', ['W-1', 'W-11', 'W-10']],
    ['card', 's-16', ['W-6']],
    ['contract', 'C-9', ['W-9']],
    ['application', 'A-15', ['W-5']],
    ['note verbale of a contract', 'nv 2025/8', ['W-8']],
    ['note verbale of an application', 'depeche n° 26/15', ['W-5']],
    ['passport', 'pass 4', ['W-4']],
    ['none that there is', 'W-99', []],
  ])('%s', async (_, text, found) => {
    expect((await workers(text)).toSorted()).toEqual(found.toSorted());
  });
});

describe('applications and contracts', () => {
  test('of a worker by name or file number', async () => {
    expect(await applications('garcia')).toEqual(['A-15', 'A-5']);
    expect(await applications('W-6')).toEqual(['A-16', 'A-6']);
    expect(await contracts('abebe')).toEqual(['C-1', 'C-7']);
    expect(await contracts('W-7')).toEqual(['C-7']);
  });

  test('by their own number or note, not all of the same worker', async () => {
    expect(await applications('A-15')).toEqual(['A-15']);
    expect(await applications('Dépêche n° 26/5')).toEqual(['A-5']);
    expect(await contracts('NV 2025/8')).toEqual(['C-8']);
    expect(await contracts('END 11')).toEqual([]);
  });

  test('not by the number of something else', async () => {
    expect(await applications('C-5')).toEqual([]);
    expect(await contracts('A-5')).toEqual([]);
    expect(await applications('NV 2025/5')).toEqual([]);
  });
});

describe('missions and employers', () => {
  test.each([
    ['syldavie', ['M-2']],
    ['embassy fre', ['M-1']],
    ['m-2', ['M-2']],
    ['ambass', ['M-2']],
    ['', ['M-2', 'M-1']],
    ['?', []],
  ])('mission %s', async (text, found) => {
    expect((await ask((read) => read.missions({ text, page: 1 }))).items.map(({ id }) => id)).toEqual(found);
  });

  test.each([
    ['ohara', null, ['E-2']],
    ["zoe o'h", null, ['E-2']],
    ['E-1', null, ['E-1']],
    ['', 'M-1', ['E-1']],
    ['ohara', 'M-1', []],
  ])('employer %s of %s', async (text, mission, found) => {
    const page = await ask((read) => read.employers({ text, mission: mission as never, page: 1 }));
    expect(page.items.map(({ id }) => id)).toEqual(found);
  });
});

describe('words that are something else to a database', () => {
  test.each(['%', '_', "'; DROP TABLE worker --", '\u{0}', '\u{10FFFF}', 'a '.repeat(2000), 'ß'.repeat(500)])('%j', async (text) => {
    const page = await ask((read) => read.workers({ text, standing: 'all', today, page: 1 }));
    expect(page.total).toBeLessThanOrEqual(11);
  });
});
