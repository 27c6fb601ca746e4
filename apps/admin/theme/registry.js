// What the pages cannot do without a script: the focus on what is wrong, the state of a region that is loading, and one sending per press.
const focusOnError = (root) => {
  const target = root.querySelector('[data-focus]');
  if (target !== null) target.focus();
};

const setBusy = (event, isBusy) => {
  const target = event.detail?.ctx?.target;
  if (!(target instanceof Element)) return;
  if (isBusy) target.setAttribute('aria-busy', 'true');
  else target.removeAttribute('aria-busy');
};

// What saves itself says so where it could not: the network is gone, or nothing answers.
document.addEventListener('htmx:error', (event) => {
  const target = event.detail?.ctx?.target;
  if (target instanceof HTMLElement && 'failed' in target.dataset) target.textContent = target.dataset.failed;
});

document.addEventListener('htmx:before:request', (event) => setBusy(event, true));
document.addEventListener('htmx:finally:request', (event) => setBusy(event, false));
// A swap may remove what had the focus, or lead to another page of a list: the focus then goes to the words on what is shown now.
const mindFocus = () => {
  const { activeElement } = document;
  const isLost = activeElement === null || activeElement === document.body;
  if (isLost || activeElement.closest('[data-focus-moves]') !== null) document.querySelector('[data-focus-landing]')?.focus();
};

document.addEventListener('htmx:after:swap', mindFocus);

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !('once' in form.dataset)) return;
  if (form.dataset.once === 'sent') {
    event.preventDefault();
    return;
  }
  form.dataset.once = 'sent';
  form.setAttribute('aria-busy', 'true');
});

// A page that comes back from the browser's own memory may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.dataset.once = '';
    form.removeAttribute('aria-busy');
  }
});

focusOnError(document);
