/**
 * `<unsaved-guard>`: as long as it stands on the page, the browser asks before a page goes away on which something is not
 * saved, and a file that is dropped beside the places for files does not take the page's place.
 *
 * Properties, set by the server: `unsaved`, whether it knows of something to lose, and `heard`, up to which input it knew
 * all. What is typed after that is taken for unsaved until `check` has told the server; its detail is the number of the
 * latest input.
 */
class UnsavedGuard extends HTMLElement {
  #typed = 0;
  #watching = new AbortController();

  connectedCallback() {
    this.hidden = true;
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const on = (target, type, listener) => target.addEventListener(type, listener, { signal });
    on(document, 'input', () => (this.#typed += 1));
    on(document, 'change', () => this.#check());
    on(document, 'click', ({ target }) => target.closest?.(ACTS) && this.#check());
    on(document, 'dragover', refuseFile);
    on(document, 'drop', refuseFile);
    on(window, 'beforeunload', (event) => this.#losing() && event.preventDefault());
  }

  disconnectedCallback() {
    this.#watching.abort();
  }

  #losing() {
    return this.unsaved === true || this.#typed > (this.heard ?? 0);
  }

  #check() {
    this.dispatchEvent(new CustomEvent('check', { detail: this.#typed }));
  }
}

/** What changes something on the server without an input. */
const ACTS = 'button, vaadin-button, [role^="menuitem"]';

function refuseFile(event) {
  // a place for files has spoken before
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

if (!customElements.get('unsaved-guard')) customElements.define('unsaved-guard', UnsavedGuard);
