import type { Translator } from '@protocol-registry/language';

/** Who acts on the command line has no name of an officer. */
const COMMAND_LINE = 'command-line';

/** The name of who acted. */
export const actorName = (t: Translator, actor: string): string => (actor === COMMAND_LINE ? t.text('journal.command-line') : actor);
