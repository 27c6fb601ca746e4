import { describe, expect, test } from 'vitest';
import { given } from '../given.ts';
import { protectedContents, told } from '../protected-cast.ts';

describe('contact.recorded', () => {
  const content = protectedContents['contact.record'];

  test('records how the worker can be reached safely, and that it is safe no longer', () => {
    given(...told)
      .when('contact.record', content)
      .gives('contact.recorded', content);
    const known = given(...told).after('contact.record', content);
    expect(known.file.contact).toEqual(content.contact);
    known.when('contact.record', { contact: null }).gives('contact.recorded', { contact: null });
    expect(known.after('contact.record', { contact: null }).file.contact).toBeNull();
  });

  test('is of a worker of the register', () => {
    given().when('contact.record', content).refuses('NOT_REGISTERED');
  });
});
