import type { DossierAct, DossierActs } from '@protocol-registry/domain';
import type { Translator } from '@protocol-registry/language';
import type { Names, Said, Sayings } from '../../timeline/said.ts';
import { noShowSayings } from './no-show.ts';
import { paperSayings } from './paper.ts';
import { procedureSayings } from './procedure.ts';

const sayings: Sayings<DossierActs> = { ...paperSayings, ...procedureSayings, ...noShowSayings };

type Saying = (content: DossierAct['content'], t: Translator, names: Names) => Said;

/** What an act of a dossier said, in short. */
export const say = (act: DossierAct, t: Translator, names: Names): Said => (sayings[act.kind] as Saying)(act.content, t, names);
