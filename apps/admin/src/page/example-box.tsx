import type { View } from '../env.ts';
import type { Markup } from './markup.ts';

const ID = 'example-files';

/** On a narrow screen the example stands below a long form: a link at the top leads there. */
export const ExampleLink = ({ view }: { readonly view: View }): Markup => (
  <p class="registry-to-example">
    <a class="govuk-link" href={`#${ID}`}>
      {view.t.text('form.to-example')}
    </a>
  </p>
);

interface ExampleFile {
  readonly name: string;
  readonly href: string;
}

interface BoxParts {
  readonly view: View;
  readonly action: string;
  readonly title: string;
  readonly text: string;
  /** The files of the example, to be kept and looked at. */
  readonly files?: readonly ExampleFile[];
}

const Files = ({ view, files }: { readonly view: View; readonly files: readonly ExampleFile[] }): Markup => (
  <>
    <p class="govuk-body-s registry-aside__files">{view.t.text('form.example-files', { count: files.length })}</p>
    <ul class="registry-aside__list">
      {files.map(({ name, href }) => (
        <li>
          <a class="govuk-link" href={href} download={name}>
            {name}
          </a>{' '}
        </li>
      ))}
    </ul>
  </>
);

/** A form with one button, which takes the invented example in place of files, and the example's files. */
export const ExampleBox = ({ view, action, title, text, files = [] }: BoxParts): Markup => (
  <form class="registry-aside" id={ID} method="post" action={action} data-once="">
    <h2 class="govuk-heading-s">{title}</h2>
    <p class="govuk-body-s">{text}</p>
    <button class="govuk-button govuk-button--secondary" type="submit" name="example" value="yes">
      {view.t.text('form.use-example')}
    </button>
    {files.length === 0 ? null : <Files view={view} files={files} />}
  </form>
);
