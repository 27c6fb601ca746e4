import { formatDay, type QuestionList, questionsOf, THEMES } from '@protocol-registry/domain';

const twice = (texts: readonly string[]): readonly string[] => texts.filter((text, index) => texts.indexOf(text) !== index);

const idsOf = ({ themes }: QuestionList): readonly string[] => themes.flatMap(({ questions }) => questions.map(({ id }) => id));

const faultsOfList = (list: QuestionList): readonly string[] => [
  ...(list.themes.map(({ code }) => code).join() === THEMES.join() ? [] : [`${list.version}: themes`]),
  ...twice(idsOf(list)).map((id) => `${list.version}: ${id} twice`),
  ...list.themes.flatMap(({ code, questions }) =>
    questions.filter(({ id }) => !id.startsWith(`${code.toLowerCase()}.`)).map(({ id }) => `${list.version}: ${id} under ${code}`),
  ),
  ...list.themes
    .filter(({ code, questions }) => questions.length < 3 || (questions.length > 6 && code !== 'WISH'))
    .map(({ code, questions }) => `${list.version}: ${code} has ${questions.length} questions`),
];

/** A name that two versions read differently. */
const faultsOfMeaning = (lists: readonly QuestionList[]): readonly string[] => {
  const meanings = new Map<string, string>();
  return lists.flatMap((list) =>
    [...questionsOf(list).values()].flatMap((question) => {
      const known = meanings.get(question.id) ?? JSON.stringify(question);
      meanings.set(question.id, known);
      return known === JSON.stringify(question) ? [] : [`${list.version}: ${question.id} means something else`];
    }),
  );
};

/** What is wrong with the versions of a question list: order, names, themes, meanings. */
export const listFaults = (lists: readonly QuestionList[]): readonly string[] => [
  ...lists.flatMap((list, index) => {
    const before = lists[index - 1];
    return before === undefined || before.from < list.from ? [] : [`${list.version}: from ${formatDay(list.from)}`];
  }),
  ...twice(lists.map(({ version }) => version)).map((version) => `${version} twice`),
  ...lists.flatMap(faultsOfList),
  ...faultsOfMeaning(lists),
];
