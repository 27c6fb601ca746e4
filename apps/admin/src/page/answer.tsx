import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Request } from '../env.ts';
import { documentOf, titleOf } from './page.tsx';

/** What a handler answers with. */
export interface Answer {
  readonly title: string;
  readonly status?: ContentfulStatusCode;
  readonly hasError?: boolean;
  readonly body: Child;
}

/** Answers with a whole page. */
export const answerPage = (request: Request, { title, status = 200, hasError = false, body }: Answer): Response | Promise<Response> =>
  request.html(documentOf({ view: request.get('view'), title, hasError, children: body }), status);

/** Whether htmx asks for a part of the page: not on the way back through the history, and not for a whole page. */
export const wantsFragment = (request: Request): boolean =>
  request.req.header('hx-request') === 'true' &&
  request.req.header('hx-request-type') !== 'full' &&
  request.req.header('hx-history-restore-request') === undefined;

/** Answers with a part of a page, its title, and the words that the live region says. */
export const answerFragment = (
  request: Request,
  { title, body, announcement }: Answer & { readonly announcement?: string },
): Response | Promise<Response> =>
  request.html(
    <>
      <title>{titleOf({ view: request.get('view'), title })}</title>
      {body}
      {announcement === undefined ? null : (
        <hx-partial hx-target="#announcement" hx-swap="innerHTML">
          {announcement}
        </hx-partial>
      )}
    </>,
  );
