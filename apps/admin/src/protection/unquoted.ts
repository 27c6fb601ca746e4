import type { Permission } from '@protocol-registry/registry';

/** What it takes to read or write what was said, and what follows from it. */
const SEALED: ReadonlySet<Permission | 'public'> = new Set<Permission>([
  'interview.hold',
  'protected.read',
  'protected.write',
  'referral.report',
  'allegation.read',
]);

const FRAME = /^\s+at .*$/gm;

/** The places that an error went through: what stands after its words. */
const placesOf = ({ message, stack = '' }: Error): readonly string[] => {
  const at = stack.indexOf(message);
  return at === -1 ? [] : (stack.slice(at + message.length).match(FRAME) ?? []);
};

/** An error without its words, which may quote what was sent or read: its kind and its place are left. */
const withoutWords = (failure: unknown): Error => {
  const told = new Error('A page with protected content failed.');
  if (!(failure instanceof Error)) return told;
  told.name = failure.name;
  told.stack = [`${failure.name}: ${told.message}`, ...placesOf(failure)].join('\n');
  return told;
};

/** Runs a handler; where it has to do with protected content, what fails in it reaches the operator without words. */
export const unquoted = async (permission: Permission | 'public', run: () => Response | Promise<Response>): Promise<Response> => {
  if (!SEALED.has(permission)) return run();
  try {
    return await run();
  } catch (failure) {
    throw withoutWords(failure);
  }
};
