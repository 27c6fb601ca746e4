import type { HtmlEscapedString } from 'hono/utils/html';

/** What a component returns: markup whose text is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;
