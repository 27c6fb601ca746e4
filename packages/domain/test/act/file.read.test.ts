import { READING_SCOPES } from '@protocol-registry/domain';
import { describe, expect, test } from 'vitest';
import { given } from '../given.ts';
import { protectedContents, told } from '../protected-cast.ts';

describe('file.read', () => {
  const content = protectedContents['file.read'];

  test.each(READING_SCOPES)('records that the %s was read and why, every time', (scope) => {
    given(...told)
      .when('file.read', { ...content, scope })
      .gives('file.read', { ...content, scope });
    const { readings } = given(...told)
      .after('file.read', content)
      .after('file.read', { ...content, scope }).file;
    expect(readings.map(({ version }) => version)).toEqual([2, 3]);
  });

  test('changes nothing else of the file', () => {
    const before = given(...told);
    const { readings: _, version: __, ...after } = before.after('file.read', content).file;
    expect(before.file).toMatchObject(after);
  });
});
