import type { SafeContact } from '@protocol-registry/domain';
import type { Deps } from '../../deps.ts';
import { YesNoField } from '../../form/choice-field.tsx';
import { TextField } from '../../form/text-field.tsx';
import { paths } from '../../paths.ts';
import type { Route } from '../../route.ts';
import { type FileAct, fileActRoutes, wholeFile } from '../act-form.tsx';
import type { FileRead } from '../read.ts';

const MOST_LINE = 200;

const act: FileAct<FileRead['state'], SafeContact | null> = {
  path: paths.protectedContact,
  permission: 'protected.write',
  title: 'protected.record-contact',
  kind: 'contact.recorded',
  find: wholeFile,
  lead: 'protected.contact.lead',
  fields: ({ form, view }) => (
    <>
      <YesNoField view={view} form={form} name="known" label="protected.contact.known" hint="protected.contact.known.hint" />
      <TextField view={view} form={form} name="means" label="protected.contact.means" hint="protected.contact.means.hint" />
      <TextField view={view} form={form} name="caution" label="protected.contact.caution" hint="protected.contact.caution.hint" />
    </>
  ),
  fresh: ({ it: { contact } }) => (contact === null ? {} : { known: 'yes', means: contact.means, caution: contact.caution ?? '' }),
  read: (reader) =>
    reader.yesNo('known', 'protected.contact.known')
      ? {
          means: reader.line('means', 'protected.contact.means', MOST_LINE),
          caution: reader.optionalLine('caution', 'protected.contact.caution', MOST_LINE),
        }
      : null,
  command: (contact) => ({ kind: 'contact.record', content: { contact } }),
};

/** How the worker can be reached without the employer knowing, or that no way is safe any longer. */
export const contactRoutes = (deps: Deps): readonly Route[] => fileActRoutes(deps, act);
