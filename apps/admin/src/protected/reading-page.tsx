import type { MessageKey } from '@protocol-registry/language';
import type { Permission } from '@protocol-registry/registry';
import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import type { Request, View } from '../env.ts';
import { withRead } from '../form/as-actor.ts';
import { Recorded } from '../form/record.tsx';
import { answerPage } from '../page/answer.tsx';
import type { RegisterEffect } from '../register.ts';
import type { Route } from '../route.ts';
import { Leave } from './leave.tsx';

/** A page with protected content: where it is, what it takes, what is read for it, and how it looks. */
export interface ReadingPage<R> {
  readonly path: string;
  readonly permission: Permission;
  readonly title: MessageKey;
  readonly asked: (request: Request) => RegisterEffect<R>;
  /** The title of what was read, where it has one of its own. */
  readonly titleOf?: (view: View, read: R) => string;
  readonly body: (view: View, read: R, request: Request) => Child;
}

/**
 * The two routes of a page with protected content, to stand behind the question for the reason: it is shown with the way out of the room
 * above it, and the reason is sent to the page itself, which is shown once it is given.
 */
export const readingPageRoutes = <R,>(deps: Deps, page: ReadingPage<R>): readonly Route[] => {
  const { path, permission, title, asked, titleOf, body } = page;
  return [
    {
      path,
      permission,
      title,
      method: 'GET',
      handle: (request) => {
        const view = request.get('view');
        return withRead(deps, request, asked(request), (read) =>
          answerPage(request, {
            title: titleOf?.(view, read) ?? view.t.text(title),
            body: (
              <>
                <Leave view={view} />
                <Recorded view={view} request={request} />
                {body(view, read, request)}
              </>
            ),
          }),
        );
      },
    },
    { path, permission, title, method: 'POST', handle: (request) => request.redirect(request.get('view').here, 303) },
  ];
};
