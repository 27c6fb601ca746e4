import type { Request } from '../env.ts';

const YEAR = /^(?:19|2[01])\d\d$/;

/** The year that the address of a report asks for, null where it asks for none. */
export const yearAsked = (request: Request): number | null => {
  const asked = request.req.query('year') ?? '';
  return YEAR.test(asked) ? Number(asked) : null;
};
