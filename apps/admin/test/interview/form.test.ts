import { paths, pathTo } from '@protocol-registry/admin';
import {
  centsOf,
  dayOf,
  type FileId,
  type InterviewId,
  identifierOf,
  minuteOf,
  monthOf,
  type OfficerId,
  questionList,
  type RoomId,
  THEMES,
} from '@protocol-registry/domain';
import { openFile } from '@protocol-registry/registry';
import { Result } from 'effect';
import { beforeEach, describe, expect, test } from 'vitest';
import { founder, given } from '../register.ts';
import { NOW, type Site, signedIn, textOf } from '../site.ts';
import { command, withMission } from '../worker/cast.ts';
import { english, heldForm, numbered, withAppointment, withWaiting } from './cast.ts';

const { interview, worker } = numbered(1);
const form = pathTo(paths.interviewForm, { id: interview });
const step = (theme: string): string => pathTo(paths.interviewFormStep, { id: interview, theme });
const WORDS = 'She hides her notes under the stairs';

let site: Site;
let now: number;

beforeEach(async () => {
  now = NOW;
  site = await signedIn({ now: () => now });
  await withMission(site.deps.register);
  await withWaiting(site.deps.register, 1, { familyName: 'Abebe' });
  await withAppointment(site.deps.register, 1);
  await site.become('interviewer');
});

const begin = () => site.post(form, new URLSearchParams());

const windowIn = (html: string): string => /name="window" value="([\w-]+)"/.exec(html)?.[1] ?? '';

const versionIn = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';

const save = async (theme: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
  const sent = 'version' in fields ? fields : { ...fields, ...(await opened(theme)) };
  return site.post(step(theme), new URLSearchParams(sent), { ...english, ...headers });
};

/** A window in which a step is open, as it tells the server what it saw. */
const opened = async (theme: string) => {
  const html = await site.page(step(theme), english);
  return { version: versionIn(html), window: windowIn(html) };
};

const typing = { 'hx-request': 'true', 'hx-target': 'div#saved' };

const fileOf = async () => {
  const reading = { scope: 'file', reason: 'A test reads it.', part: '' } as const;
  const { acts, state } = Result.getOrThrow(await site.deps.register.run(openFile(founder, identifierOf<FileId>(worker), reading)));
  return { state, kinds: acts.map(({ kind }) => kind) };
};

describe('the form', () => {
  test('says first what the worker is told, and begins with a press that records the reading of the interview before', async () => {
    const text = textOf(await site.page(form, english));
    expect(text).toContain('To be said first');
    expect(text).toContain('That you read them is recorded');
    expect((await site.ask(step('pay'))).headers.get('location')).toBe(form);
    expect((await begin()).headers.get('location')).toBe(form);
    await begin();
    const { kinds, state } = await fileOf();
    expect(kinds).toEqual(['file.read', 'file.read']);
    expect(state.readings[0]).toMatchObject({ scope: 'interview', reason: 'interview', part: interview });
  });

  test('records the reading once for each sitting: again after half an hour, and after another sign-in', async () => {
    const readings = async () => (await fileOf()).state.readings.filter(({ scope }) => scope === 'interview').length;
    await begin();
    for (const theme of ['pay', 'treat']) await site.page(step(theme), english);
    await save('pay', { note: WORDS });
    expect(await readings()).toBe(1);
    now += 31 * 60 * 1000;
    for (const theme of ['pay', 'treat']) await site.page(step(theme), english);
    expect(await readings()).toBe(2);
    await site.become('supervisor');
    await site.become('interviewer');
    await site.page(step('pay'), english);
    expect(await readings()).toBe(3);
  });

  test('has a page for each theme, each with its questions and none answered beforehand', async () => {
    await begin();
    const list = questionList('2026-1');
    for (const theme of THEMES) {
      const html = await site.page(step(theme.toLowerCase()), english);
      const questions = list?.themes.find(({ code }) => code === theme)?.questions ?? [];
      expect(html.match(/type="radio"/g), theme).toHaveLength(questions.length * 4);
      expect(html, theme).not.toContain(' checked');
    }
    expect((await site.ask(step('weather'))).status).toBe(404);
  });

  test('begins with what is said first, ticked one by one, and shows it and the questions in the language of the talk as well', async () => {
    await begin();
    const told = step('told');
    const [confidential = '', ...others] = (questionList('2026-1')?.toldFirst ?? []).map(({ id }) => id);
    expect(await site.page(told, english)).not.toMatch(/name="told"[^>]* checked/);
    const stays = await save('told', { told: confidential, words: 'fr', stay: 'yes' });
    expect(stays.headers.get('location')).toBe(told);
    const html = await site.page(told, english);
    expect(html).toMatch(new RegExp(`value="${confidential}" checked`));
    expect(html).toContain('lang="fr">Ce que vous dites ici est confidentiel');
    expect(textOf(await site.page(form, english))).toMatch(/To be said first In progress/);
    const all = new URLSearchParams([...[confidential, ...others].map((id) => ['told', id]), ...Object.entries(await opened('told'))]);
    expect((await site.post(told, all, english)).headers.get('location')).toBe(step('id_docs'));
    expect(textOf(await site.page(form, english))).toMatch(/To be said first Done/);
    await save('told', { words: 'fr' });
    const question = 'room.lock';
    expect(await site.page(step('room'), english)).toMatch(
      new RegExp(`aria-describedby="${question}-words[^>]*>[^]*id="${question}-words"><p[^>]* lang="fr">`),
    );
    expect(await site.page(step('room'), { 'accept-language': 'fr' })).not.toContain('lang="fr">Pouvez');
  });

  test('says which theme is not to be left out, because an open finding leads there', async () => {
    await begin();
    expect(textOf(await site.page(form, english))).not.toContain('Not to be left out');
    const [month, cents] = [monthOf('2026-06'), centsOf('2250.00')];
    const finding = { code: 'PAY_CASH', month, due: cents, agreed: cents, paid: cents, shortfall: centsOf('0'), scaleVersion: null };
    await given(
      site.deps.register,
      worker,
      command('pay.assess', {
        contract: numbered(1).contract,
        from: month,
        to: month,
        assessedOn: dayOf('2026-07-20'),
        sectorScale: null,
        amendBy: null,
        findings: [finding],
      }),
    );
    expect(textOf(await site.page(form, english))).toMatch(/Pay Not started Not to be left out/);
  });

  test('goes from theme to theme, and shows how far each is', async () => {
    await begin();
    const after = await save('id_docs', { 'id_docs.passport_kept_by_other': 'declined' });
    expect(after.headers.get('location')).toBe(step('contract'));
    expect(textOf(await site.page(form, english))).toMatch(/Passport[^.]*In progress/);
    const html = await site.page(step('id_docs'), english);
    expect(html).toMatch(/value="declined" checked/);
  });

  test('saves itself while it is filled in, and is where it was when the lid is opened again', async () => {
    await begin();
    const saved = await save('treat', { note: WORDS }, typing);
    expect(saved.status).toBe(200);
    expect(await saved.text()).toMatch(/^Saved [^<]*$/);
    expect(await site.page(step('treat'), english)).toContain(WORDS);
  });

  test('keeps the line breaks of what was typed, whatever breaks lines in the browser', async () => {
    await begin();
    await save('treat', { note: 'One\r\nTwo' });
    await site.post(pathTo(paths.interviewHold, { id: interview }), heldForm({ step: 'record' }), english);
    expect((await fileOf()).state.statements.get(interview)?.notes).toEqual([{ theme: 'TREAT', text: 'One\nTwo' }]);
  });

  test('loses nothing where two windows save: what the other one saved stands beside what was typed', async () => {
    await begin();
    const [first, other] = [await opened('treat'), await opened('treat')];
    await save('treat', { note: 'From the first window', ...first });
    const second = await save('treat', { note: 'From the second window', ...other });
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(html).toContain('From the first window');
    expect(html).toMatch(/<textarea[^>]*>From the second window<\/textarea>/);
    const again = await save('treat', { note: 'From the second window', version: versionIn(html), window: windowIn(html) });
    expect(again.status).toBe(303);
    expect(await site.page(step('treat'), english)).toContain('From the second window');
  });

  test('shows what another window saw of the signs, while this one is filled in', async () => {
    await begin();
    const [first, other] = [await opened('signs'), await opened('signs')];
    await save('signs', { observed: 'FEAR_SIGNS', danger: 'no', ...first });
    const second = await save('signs', { danger: 'yes', ...other }, typing);
    expect(second.status).toBe(409);
    const html = await second.text();
    expect(textOf(html)).toMatch(/Fear or exhaustion .*Is the person in danger now\? No/);
    const told = { ...other, version: versionIn(html) };
    expect((await save('signs', { danger: 'yes', ...told }, typing)).status).toBe(200);
  });

  test('is not surprised by what its own window saved, nor by a window on another theme', async () => {
    await begin();
    const [treat, pay] = [await opened('treat'), await opened('pay')];
    expect((await save('treat', { note: 'She', ...treat }, typing)).status).toBe(200);
    expect((await save('pay', { note: 'In cash', ...pay }, typing)).status).toBe(200);
    expect((await save('treat', { note: 'She hides', ...treat }, typing)).status).toBe(200);
    expect((await save('treat', { note: WORDS, ...treat })).status).toBe(303);
    expect(await site.page(step('treat'), english)).toContain(WORDS);
    expect(await site.page(step('pay'), english)).toContain('In cash');
  });

  test('takes nothing that comes late from a window which the officer has left', async () => {
    await begin();
    const treat = await opened('treat');
    await save('treat', { note: WORDS, ...treat });
    expect((await save('treat', { note: 'She', ...treat }, typing)).status).toBe(409);
    expect(await site.page(step('treat'), english)).toContain(WORDS);
  });

  test('knows that nobody is in danger from a question that was not answered', async () => {
    await begin();
    await save('signs', { observed: 'FEAR_SIGNS' });
    expect(textOf(await site.page(form, english))).toMatch(/What you saw In progress/);
    await save('signs', { danger: 'no' });
    expect(await site.page(step('signs'), english)).toMatch(/<input[^>]*name="danger"[^>]*value="no" checked/);
    expect(textOf(await site.page(form, english))).toMatch(/What you saw Done/);
  });

  test.each([
    ['signs', 'danger', 'no', 'yes'],
    ['wish', 'wish.safe_to_return', 'yes', 'no'],
  ])('says what to do at once, before anything else, from the moment on that %s tells of a danger', async (theme, field, safe, danger) => {
    await begin();
    await save(theme, { [field]: safe });
    for (const path of [form, step('pay')]) expect(await site.page(path, english)).not.toContain('call the police');
    await save(theme, { [field]: danger });
    for (const path of [form, step('pay')]) {
      const html = await site.page(path, english);
      expect(html.indexOf('In danger, call the police at once: 101, or 112')).toBeLessThan(html.indexOf('<h1'));
      expect(html).toContain('In danger, call the police at once: 101, or 112');
    }
  });

  test('takes what was pasted without what hides in it, and no more than can be recorded', async () => {
    await begin();
    await save('treat', { note: 'One\u000B\u0007 two ' });
    const long = `${'word '.repeat(800)}end`;
    for (const headers of [typing, {}]) {
      const refused = await save('pay', { note: long }, headers);
      expect(refused.status).toBe(422);
      expect(textOf(await refused.text())).toContain('at most 4,000 characters, this has 4,003');
    }
    expect(await (await save('pay', { note: long })).text()).toContain(`>${long}</textarea>`);
    expect((await save('pay', { note: long.slice(0, 4000) })).status).toBe(303);
    expect((await site.post(pathTo(paths.interviewHold, { id: interview }), heldForm({ step: 'record' }), english)).status).toBe(303);
    expect((await fileOf()).state.statements.get(interview)?.notes).toEqual([
      { theme: 'PAY', text: long.slice(0, 3999) },
      { theme: 'TREAT', text: 'One two' },
    ]);
    expect(site.reported).toEqual([]);
  });

  test('leaves in sight what was typed after the interview was recorded in another window', async () => {
    await begin();
    const treat = await opened('treat');
    await site.post(pathTo(paths.interviewHold, { id: interview }), heldForm({ step: 'record' }), english);
    const late = await save('treat', { note: WORDS, 'treat.hurt': 'no', ...treat }, typing);
    expect([late.status, textOf(await late.text())]).toEqual([409, expect.stringContaining('Not saved')]);
    const sent = await save('treat', { note: WORDS, 'treat.hurt': 'no', ...treat });
    expect(sent.status).toBe(409);
    const text = textOf(await sent.text());
    expect(text).toContain(WORDS);
    expect(text).toContain('Has somebody in the house hit you or hurt you? No');
  });

  test('stays where it is when the register refuses what it saves', async () => {
    await begin();
    const treat = await opened('treat');
    await site.become('protocol_officer');
    const refused = await save('treat', { note: WORDS, ...treat }, typing);
    expect([refused.status, refused.headers.get('hx-refresh')]).toEqual([403, null]);
    expect(await refused.text()).not.toContain('<html');
  });

  test('keeps what comes after the sign-in has ended, to be sent again', async () => {
    await begin();
    const treat = await opened('treat');
    await site.post(paths.signOut, new URLSearchParams());
    const typed = await save('treat', { note: WORDS, ...treat }, typing);
    expect(typed.status).toBe(401);
    expect(typed.headers.get('hx-refresh')).toBeNull();
    expect(textOf(await typed.text())).toContain('What you typed is still here');
    const sent = await save('treat', { note: WORDS, ...treat });
    expect(sent.status).toBe(401);
    const html = await sent.text();
    expect(html).toContain(`<input type="hidden" name="note" value="${WORDS}"/>`);
    expect(html).toContain(`action="${step('treat')}"`);
  });

  test('is for those who hold interviews', async () => {
    for (const role of ['protocol_officer', 'pay_officer', 'auditor'] as const) {
      await site.become(role);
      for (const path of [form, step('pay')]) expect((await site.ask(path)).status, `${role} ${path}`).toBe(403);
    }
  });

  test('of another officer is another one', async () => {
    await begin();
    await save('treat', { note: WORDS });
    await site.become('supervisor');
    expect(await site.page(form, english)).toContain('Begin the interview');
  });
});

describe('the record of an interview', () => {
  const record = () => site.post(pathTo(paths.interviewHold, { id: interview }), heldForm({ step: 'record' }), english);

  test('says before it is recorded what the signs suggest, the urgent way first, and decides nothing', async () => {
    await begin();
    await save('signs', { observed: 'FEAR_SIGNS', danger: 'yes' });
    const check = await site.post(pathTo(paths.interviewHold, { id: interview }), heldForm(), english);
    const text = textOf(await check.text());
    expect(text.indexOf('In danger, call the police at once: 101, or 112')).toBeLessThan(text.indexOf('The interview is valid'));
    expect(text).toContain('A person sets the level');
    expect((await fileOf()).state.levels).toEqual([]);
  });

  test('brings the statement and drops the draft', async () => {
    await begin();
    await save('id_docs', { 'id_docs.passport_kept_by_other': 'yes', note: WORDS });
    expect((await record()).status).toBe(303);
    const { kinds, state } = await fileOf();
    expect(kinds.filter((kind) => kind === 'interview.recorded')).toHaveLength(1);
    expect(state.statements.get(interview)).toMatchObject({ list: '2026-1', notes: [{ theme: 'ID_DOCS', text: WORDS }] });
    expect((await site.ask(form)).headers.get('location')).toBe(pathTo(paths.interview, { id: interview }));
    expect(await site.page(pathTo(paths.interview, { id: interview }), english)).not.toContain(WORDS);
  });

  test('brings an empty statement where the form was not filled in', async () => {
    expect((await record()).status).toBe(303);
    expect((await fileOf()).state.statements.get(interview)).toMatchObject({ notes: [], observed: [], isInDanger: false });
  });

  test('puts the answers beside the questions of the next interview, and marks a sign that gave way to silence', async () => {
    await begin();
    await save('id_docs', { 'id_docs.passport_kept_by_other': 'yes' });
    await record();
    const { previous, text } = await nextInterview();
    expect(previous).toBe(303);
    expect(text).toContain('At the interview before: Yes');
    expect(text).toContain('To be looked at');
    const check = await site.post(pathTo(paths.interviewHold, { id: 'I-200' }), heldForm({ version: '6' }), english);
    expect(textOf(await check.text())).toMatch(/What the signs suggest Refer/);
  });

  const nextInterview = async () => {
    await withAppointmentAgain();
    const other = pathTo(paths.interviewForm, { id: 'I-200' });
    const previous = (await site.post(other, new URLSearchParams())).status;
    const at = pathTo(paths.interviewFormStep, { id: 'I-200', theme: 'id_docs' });
    const version = versionIn(await site.page(at, english));
    await site.post(at, new URLSearchParams({ version, 'id_docs.passport_kept_by_other': 'declined' }), english);
    return { previous, text: textOf(await site.page(at, english)) };
  };

  const withAppointmentAgain = async () => {
    await given(
      site.deps.register,
      worker,
      command('interview.schedule', {
        interview: identifierOf<InterviewId>('I-200'),
        application: null,
        purpose: 'follow_up',
        officer: identifierOf<OfficerId>('O-2'),
        room: identifierOf<RoomId>('R-1'),
        startsAt: minuteOf('2026-07-21T10:00'),
        minutes: 60,
        interpreter: null,
      }),
    );
  };
});
