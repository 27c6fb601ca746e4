import type { JournalAct } from '@protocol-registry/registry';

const parts = (text: string): readonly string[] => (text.match(/.{1,2000}/gs) ?? []).map((part) => part.trim());

/** What was said at an interview, as it is written: a long text in several notes. */
export const said = (text: string): JournalAct => ({
  kind: 'interview.recorded',
  content: {
    interview: 'I-1',
    heldOn: '2026-01-20',
    list: null,
    answers: {},
    notes: parts(text).map((part) => ({ theme: 'WISH', text: part })),
    observed: [],
    isInDanger: false,
    neutral: { followUpOn: null, pauses: [] },
  },
});
