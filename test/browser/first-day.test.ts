import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, startEmptyRegister } from './application.ts';
import { launchBrowser } from './chromium.ts';
import { type Desk, deskOf, type Typed } from './desk.ts';
import { faultsOn, showSource, sourceFaults } from './inspection.ts';

const LOGIN = { login: 'dupont', password: 'un registre neuf 2026' } as const;
const NAME = 'Anne Dupont';
const MISSION = 'Ambassade de l’Étoile du Nord';
const EMPLOYER = 'Ørnæs, Astrid Inès';
const WORKER = 'Tesfaye, Étoile';
const YES_QUESTIONS = [
  'L’employeur était absent',
  'Aucun représentant de l’employeur n’était présent',
  'Le recruteur était absent',
  'Le local était privé',
  'Le travailleur comprenait la langue de l’entretien, directement ou par l’interprète',
  'La brochure a été remise',
  'La copie du contrat a été parcourue avec le travailleur',
  'L’identité du travailleur a été vérifiée',
  'L’agent qui a tenu l’entretien est nommé',
  'Le téléphone du travailleur n’était pas surveillé',
] as const;
const INTERPRETER = 'L’interprète était indépendant : ni de la mission, ni de la famille, ni collègue, ni envoyé par l’employeur';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const today = (): Typed => {
  const form = new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels', day: 'numeric', month: 'numeric', year: 'numeric' });
  const parts = new Map(form.formatToParts(new Date()).map(({ type, value }) => [type, value]));
  return [parts.get('day') ?? '', parts.get('month') ?? '', parts.get('year') ?? ''];
};

/** The source of each page as the browser was given it. */
const sourcesOf = (page: Page): (() => Promise<string>) => {
  let last: Promise<string> = Promise.resolve('');
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) last = response.text();
  });
  return () => last;
};

const signIn = async (desk: Desk, origin: string): Promise<void> => {
  await desk.page.goto(origin);
  await desk.follow('Ouverture de session');
  await desk.type('Nom d’utilisateur', LOGIN.login);
  await desk.type('Mot de passe', LOGIN.password);
  await desk.press('Se connecter');
};

const french = (application: Application, javaScriptEnabled: boolean): Promise<BrowserContext> =>
  browser.newContext({ baseURL: application.origin, locale: 'fr-BE', javaScriptEnabled, viewport: { width: 1280, height: 800 } });

describe.each([true, false])('the first day of an officer in French, with JavaScript: %s', (javaScriptEnabled) => {
  let application: Application;
  let context: BrowserContext;
  let desk: Desk;
  let reader: Page;
  let source: () => Promise<string>;
  const complaints: string[] = [];

  beforeAll(async () => {
    application = await startEmptyRegister(LOGIN, NAME);
    context = await french(application, javaScriptEnabled);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4(?:01|22)|ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(message.text()))
        complaints.push(message.text());
    });
    source = sourcesOf(page);
    desk = deskOf(page);
    reader = javaScriptEnabled ? page : await (await french(application, true)).newPage();
  });

  afterAll(async () => {
    await Promise.all([context.close(), reader.context().close()]);
    await application.stop();
  });

  const inspect = async (): Promise<void> => {
    const where = `${desk.page.url()}, ${await desk.heading()}`;
    if (!javaScriptEnabled) await showSource(reader, desk.page.url(), await source());
    expect(await faultsOn(reader), where).toEqual([]);
    expect(await sourceFaults(await source()), where).toEqual([]);
  };

  const recorded = async (what: string): Promise<void> => {
    expect(await desk.said()).toContain(`Enregistré : ${what}`);
    await inspect();
  };

  test('begins at the page that says how to sign in, and leads to the day with what a new register needs', async () => {
    await signIn(desk, application.origin);
    expect(await desk.heading()).toMatch(/^Aujourd’hui, /);
    expect(await desk.said()).toContain('Un registre neuf se remplit dans cet ordre');
    await inspect();
  });

  test('opens a room and sets the hours', async () => {
    await desk.follow('Ouvrir les locaux, fixer les heures d’entretien et inscrire les agents');
    await inspect();
    await desk.follow('Ouvrir un local');
    await inspect();
    await desk.type('Local', '1.04');
    await desk.press('Ouvrir un local');
    await recorded('Local ouvert');
    await desk.follow('Fixer les heures d’entretien');
    await inspect();
    for (const day of ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche']) {
      const part = desk.page.getByRole('group', { name: `${day} Matin`, exact: true });
      await part.getByLabel('De', { exact: true }).fill('9h');
      await part.getByLabel('À', { exact: true }).fill('12h30');
    }
    await desk.press('Fixer les heures d’entretien');
    await recorded('Heures d’entretien fixées');
  });

  test('registers a mission, after a form that was sent empty', async () => {
    await desk.section('Missions');
    await inspect();
    await desk.follow('Enregistrer une mission');
    await desk.press('Enregistrer une mission');
    expect(await desk.page.title()).toMatch(/^Erreur\s: /);
    await inspect();
    await desk.type('Nom de la mission', MISSION);
    await desk.type('État d’envoi', 'Étoile du Nord');
    await desk.date('Accréditée depuis le', ['31', '2', '2015']);
    await desk.press('Enregistrer une mission');
    expect(await desk.said()).toContain('saisissez une date qui existe');
    expect(await desk.page.getByLabel('Nom de la mission').inputValue()).toBe(MISSION);
    await desk.date('Accréditée depuis le', ['1', '2', '2015']);
    await desk.press('Enregistrer une mission');
    await recorded('Mission diplomatique enregistrée');
  });

  test('registers the employer on the page of the mission', async () => {
    await desk.follow('Enregistrer un employeur');
    await inspect();
    await desk.type('Nom de famille', 'Ørnæs');
    await desk.type('Prénoms', 'Astrid Inès');
    await desk.answer('Agent diplomatique');
    await desk.date('Premier jour de l’affectation', ['1', '9', '2024']);
    await desk.answer('Immunité complète');
    await desk.press('Enregistrer un employeur');
    await recorded('Employeur enregistré');
  });

  test('registers the worker, and finds the dossier without accents', async () => {
    await desk.section('Travailleurs');
    await desk.follow('Enregistrer un travailleur ou une travailleuse');
    await inspect();
    await desk.type('Nom', 'Tesfaye');
    await desk.type('Prénoms', 'Étoile');
    await desk.date('Date de naissance', ['14', '3', '1990']);
    await desk.select('Nationalité', 'Éthiopie');
    await desk.type('Numéro de passeport', 'EP1234567');
    await desk.date('Passeport valable jusqu’au', ['1', '6', '2099']);
    await desk.select('Langue la mieux parlée', 'français');
    await desk.press('Enregistrer un travailleur ou une travailleuse');
    await recorded('Travailleur enregistré');
    expect(await desk.said()).toContain('Le contrat de travail manque encore');
    await desk.page.goto('/workers?q=etoile');
    await inspect();
    await desk.follow(WORKER);
  });

  test('registers the contract, which cannot be in dollars', async () => {
    await desk.follow('Enregistrer un contrat');
    await inspect();
    await desk.select('Employeur', `${EMPLOYER} – ${MISSION}`);
    await desk.date('Premier jour', ['1', '1', '2026']);
    await desk.type('Numéro de la note verbale', 'NV 2026/118');
    await desk.date('Date de la note verbale', ['5', '1', '2026']);
    await desk.answer(/^Personnel de maison/);
    await desk.type('Salaire brut par mois', '2300,00');
    await desk.type('Monnaie', 'USD');
    await desk.press('Enregistrer un contrat');
    expect(await desk.said()).toContain('demandez à l’employeur un contrat en euros');
    await inspect();
    await desk.type('Monnaie', 'EUR');
    await desk.press('Enregistrer un contrat');
    await recorded('Contrat de travail enregistré');
  });

  test('lodges the application, and reads that no card comes without an interview', async () => {
    await desk.follow('Introduire une demande');
    await inspect();
    await desk.answer('Personnel de service');
    await desk.type('Numéro de la note verbale', 'NV 2026/118');
    await desk.date('Date de la note verbale', ['5', '1', '2026']);
    await desk.press('Introduire la demande');
    await recorded('Demande introduite');
    await desk.follow('Voir ce qui manque');
    expect(await desk.said()).toContain('Aucune carte ne peut être délivrée pour l’instant');
    expect(await desk.page.getByRole('button', { name: /délivrer/i }).count()).toBe(0);
    await inspect();
  });

  test('schedules the interview for today', async () => {
    await desk.follow('Fixer un entretien');
    await inspect();
    await desk.date('Date', today());
    await desk.type('Heure', '9h30');
    await desk.answer(NAME);
    await desk.answer('1.04');
    await desk.press('Fixer l’entretien');
    await recorded('Entretien fixé');
  });

  /** The network is gone, then the sign-in has ended: what is typed stays, and is saved once the officer has signed in in another window. */
  const interrupted = async (): Promise<void> => {
    const { page } = desk;
    const saved = page.locator('#saved');
    const note = page.getByLabel('Dans les mots de la personne');
    await note.press('End');
    await context.setOffline(true);
    await note.pressSequentially(' Le contrat');
    await saved.getByText('le registre ne répond pas').waitFor();
    await context.setOffline(false);
    await context.clearCookies();
    await note.pressSequentially(' est chez');
    await saved.getByText('votre session a pris fin').waitFor();
    const other = await context.newPage();
    await signIn(deskOf(other), application.origin);
    await other.close();
    await note.pressSequentially(' l’employeur.');
    await saved.getByText(/^\s*Enregistré/).waitFor();
    await page.reload();
    expect(await note.inputValue()).toBe('Elle garde son passeport elle-même. Le contrat est chez l’employeur.');
  };

  test('holds it: the form saves itself, and is where it was after the lid was closed and after a page was left', async () => {
    await desk.follow('Tenir l’entretien');
    await inspect();
    await desk.press('Commencer l’entretien');
    await inspect();
    await desk.follow('Passeport, carte et papiers');
    await inspect();
    const { page } = desk;
    await page.getByRole('radio', { name: 'Oui', exact: true }).first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await desk.type('Dans les mots de la personne', 'Elle garde son passeport elle-même.');
    if (javaScriptEnabled) await page.waitForResponse((response) => response.request().method() === 'POST');
    else {
      await desk.press('Enregistrer et continuer');
      await desk.follow('Retour');
    }
    await page.reload();
    expect(await page.getByLabel('Dans les mots de la personne').inputValue()).toBe('Elle garde son passeport elle-même.');
    expect(await page.getByRole('radio', { name: 'Non', exact: true }).first().isChecked()).toBe(true);
    await page.goto('/');
    await page.goBack();
    expect(await page.getByLabel('Dans les mots de la personne').inputValue()).toBe('Elle garde son passeport elle-même.');
    if (javaScriptEnabled) await interrupted();
    await desk.press('Enregistrer et continuer');
    await desk.follow('Tous les thèmes');
    await desk.follow('Conditions et enregistrement');
    await inspect();
    for (const question of YES_QUESTIONS) await desk.answer('Oui', question);
    await desk.answer('Sans objet : personne n’a interprété', INTERPRETER);
    await desk.type('Version de la brochure', '2026-1');
    await desk.select('Langue de la brochure', 'français');
    await desk.press('Vérifier les réponses');
    await inspect();
    await desk.press('Enregistrer : tenu et valable');
    await recorded('Entretien tenu');
  });

  test('has the pay assessed, decides on the card, and hands it over in person', async () => {
    await desk.follow(/^Demande A-/);
    await desk.press('Contrôler le salaire maintenant');
    await recorded('Salaire contrôlé');
    await desk.follow('Décider de la carte');
    await inspect();
    await desk.type('Numéro de la carte', 'S-000123');
    await desk.press('Vérifier avant de délivrer');
    await inspect();
    await desk.press('Délivrer la carte');
    await recorded('Carte délivrée');
    await desk.follow('Enregistrer la remise de la carte');
    await inspect();
    await desk.answer('Le travailleur s’est présenté en personne');
    await desk.answer('L’identité a été vérifiée au moyen du passeport');
    await desk.press('Enregistrer la remise de la carte');
    await recorded('Carte remise en mains propres');
    expect(await desk.heading()).toMatch(/^Carte S-000123\s+Valable$/);
  });

  test('sees the whole way in the dossier, and today in the day', async () => {
    await desk.follow(new RegExp(WORKER));
    await inspect();
    for (const done of [
      'Travailleur enregistré',
      'Contrat de travail enregistré',
      'Demande introduite',
      'Entretien tenu',
      'Carte délivrée',
    ]) {
      expect(await desk.said()).toContain(done);
    }
    await desk.section('Aujourd’hui');
    expect(await desk.said()).toContain('Tenu, valable');
    await inspect();
    expect(complaints).toEqual([]);
  });

  test('lets the plan find the date for a renewal', async () => {
    await desk.follow(WORKER);
    await desk.follow('Introduire une demande');
    await desk.type('Numéro de la note verbale', 'NV 2026/300');
    await desk.date('Date de la note verbale', today());
    await desk.press('Introduire la demande');
    await desk.section('Entretiens');
    await inspect();
    await desk.follow('Planifier les entretiens à tenir');
    await inspect();
    await desk.press('Fixer les entretiens cochés');
    expect(await desk.said()).toContain('Enregistré');
    await inspect();
  });
});

describe('two browsers on one dossier', () => {
  let application: Application;

  beforeAll(async () => {
    application = await startEmptyRegister(LOGIN, NAME);
  });

  afterAll(async () => {
    await application.stop();
  });

  const atDesk = async (javaScriptEnabled: boolean): Promise<Desk> => {
    const context = await french(application, javaScriptEnabled);
    const desk = deskOf(await context.newPage());
    await signIn(desk, application.origin);
    return desk;
  };

  test('the second to record learns what changed, keeps the text, and can record again', async () => {
    const [first, second] = [await atDesk(true), await atDesk(false)];
    await first.page.goto('/missions/new');
    await first.type('Nom de la mission', MISSION);
    await first.type('État d’envoi', 'Étoile du Sud');
    await first.date('Accréditée depuis le', ['1', '2', '2015']);
    await first.press('Enregistrer une mission');
    await second.page.goto(first.page.url());
    for (const desk of [first, second]) await desk.follow('Corriger la mission');
    await first.type('État d’envoi', 'Étoile du Nord');
    await first.type('Motif de la correction', 'Relu sur la note verbale');
    await first.press('Corriger la mission');
    const reason = 'Date relue sur les lettres de créance';
    await second.date('Accréditée depuis le', ['1', '3', '2015']);
    await second.type('Motif de la correction', reason);
    const [answer] = await Promise.all([
      second.page.waitForResponse((response) => response.request().method() === 'POST'),
      second.press('Corriger la mission'),
    ]);
    expect(answer.status()).toBe(409);
    expect(await second.said()).toContain('Rien n’a été enregistré : le dossier a changé entre-temps');
    expect(await second.said()).toContain('Mission diplomatique corrigée, le ');
    expect(await second.said()).toContain(`par ${NAME}`);
    expect(await second.said()).toContain('État d’envoi : Étoile du Nord');
    expect(await second.page.getByLabel('Motif de la correction').inputValue()).toBe(reason);
    await showSource(first.page, second.page.url(), await answer.text());
    expect(await faultsOn(first.page)).toEqual([]);
    expect(await sourceFaults(await answer.text())).toEqual([]);
    await second.type('État d’envoi', 'Étoile du Nord');
    await second.press('Corriger la mission');
    expect(await second.said()).toContain('Enregistré : Mission diplomatique corrigée');
    expect(await second.said()).toContain(reason);
  });
});
