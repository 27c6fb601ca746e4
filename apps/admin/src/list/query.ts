import { parseIdentifier } from '@protocol-registry/domain';
import { Option } from 'effect';
import type { Request } from '../env.ts';

/** What a list is asked for: a text to search, one of its choices, what it is confined to (empty: nothing), and the page. The address carries it. */
export interface ListQuery<C extends string> {
  readonly text: string;
  readonly choice: C;
  readonly of: string;
  readonly page: number;
}

/** The names of the fields in the address. */
export const FIELDS = { text: 'q', choice: 'show', of: 'of', page: 'page' } as const;

const MOST_TEXT = 200;

/** Reads the question from the address; what is no choice or no page of the list is left out. The first choice is the one that holds unasked. */
export const listQueryOf = <C extends string>(request: Request, choices: readonly [C, ...C[]]): ListQuery<C> => {
  const [choice, page] = [request.req.query(FIELDS.choice), request.req.query(FIELDS.page) ?? ''];
  return {
    text: (request.req.query(FIELDS.text) ?? '').trim().slice(0, MOST_TEXT),
    choice: choices.find((one) => one === choice) ?? choices[0],
    of: Option.getOrElse(parseIdentifier(request.req.query(FIELDS.of) ?? ''), () => ''),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  };
};

/** The address of a list with its question; what holds unasked is not spelled out. */
export const listAddress = <C extends string>(path: string, { choice, of, page, text }: ListQuery<C>, unasked: C): string => {
  const query = new URLSearchParams();
  if (text !== '') query.set(FIELDS.text, text);
  if (choice !== unasked) query.set(FIELDS.choice, choice);
  if (of !== '') query.set(FIELDS.of, of);
  if (page > 1) query.set(FIELDS.page, String(page));
  const written = query.toString();
  return written === '' ? path : `${path}?${written}`;
};
