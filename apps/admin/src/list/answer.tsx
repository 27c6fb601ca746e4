import type { Request } from '../env.ts';
import { answerFragment, answerPage, wantsFragment } from '../page/answer.tsx';
import type { Markup } from '../page/markup.ts';

interface ListAnswer {
  readonly title: string;
  /** The address of the list as it was asked for. */
  readonly address: string;
  /** The forms that lead on from the list. */
  readonly acts: Markup | null;
  readonly list: Markup;
  /** How much was found, for the live region. */
  readonly count: string;
}

/** Answers with a list: the whole page, or only the list where htmx asks for that. */
export const answerList = (request: Request, { title, address, acts, list, count }: ListAnswer): Response | Promise<Response> => {
  if (wantsFragment(request)) {
    request.header('HX-Push-Url', address);
    return answerFragment(request, { title, body: list, announcement: count });
  }
  return answerPage(request, {
    title,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {acts}
        {list}
      </>
    ),
  });
};
