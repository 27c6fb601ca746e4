import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, nameKey, nameTerms, numberTerm, wordsOf } from '../src/read/term.ts';

describe('a name is folded', () => {
  test.each([
    ['Ångström', 'angstrom'],
    ['ŁUKASZ', 'lukasz'],
    ['Weiß', 'weiss'],
    ['Sørensen', 'sorensen'],
    ['Đặng Thị', 'dang thi'],
    ['Þórður', 'thordur'],
    ['Æsop Œuvre', 'aesop oeuvre'],
    ['İnönü', 'inonu'],
    ['Çelik', 'celik'],
    ['Ｓａｒａ', 'sara'],
  ])('%s', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test('the same whether diacritics are letters or marks, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(numberTerm(numberTerm(text))).toBe(numberTerm(text));
      }),
    );
  });
});

describe('a name is found', () => {
  test('by its words, and by words with hyphens and apostrophes in one', () => {
    expect(nameTerms("O'Brien-Müller Ana")).toEqual(['o', 'brien', 'muller', 'ana', 'obrienmuller']);
    expect(wordsOf('  van  den Berg ')).toEqual(['van', 'den', 'berg']);
    expect(nameTerms(' - ')).toEqual([]);
  });

  test('and sorted by its words', () => {
    expect(nameKey("O'Brien", 'Zoë')).toBe('o brien zoe');
  });
});

test('a number is found however it is written', () => {
  expect(['W-1042', 'w 1042', 'W.1042', 'w1042'].map(numberTerm)).toEqual(Array.from({ length: 4 }).fill('w1042'));
});
