import { isMessageKey, type Translator } from '@protocol-registry/language';

/** The rule's name and, where the catalogues know it, what it is about. */
export const ruleText = (t: Translator, rule: string): string => {
  const key = `rule.${rule.replace(' ', '-')}`;
  return isMessageKey(key) ? t.text('line.rule-about', { rule, about: t.text(key) }) : t.text('line.rule', { rule });
};
