const STANDING = 4_000;
const STANDING_WITH_ACTION = 8_000;

/**
 * `<ds-toasts>`, the place at the bottom of the page for one line that says what was done. A new line replaces the last one;
 * while the pointer or the focus is on it, it stays.
 */
class DsToasts extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    this.setAttribute('role', 'status');
    sayInWords(this.getAttribute('online'));
    for (const calm of ['pointerenter', 'focusin']) this.addEventListener(calm, () => clearTimeout(this.#timer));
    for (const gone of ['pointerleave', 'focusout']) this.addEventListener(gone, () => this.#leaveIn(STANDING));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  show(text, action) {
    const line = document.createElement('div');
    line.className = 'ds-toast';
    const words = document.createElement('span');
    words.textContent = text;
    line.append(words);
    if (action) line.append(this.#button(action));
    this.replaceChildren(line);
    this.#leaveIn(action ? STANDING_WITH_ACTION : STANDING);
  }

  #button(action) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ds-btn ds-btn--plain';
    button.textContent = action;
    button.addEventListener('click', () => {
      this.replaceChildren();
      this.dispatchEvent(new CustomEvent('act'));
    });
    return button;
  }

  #leaveIn(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.replaceChildren(), milliseconds);
  }
}

/** Vaadin's line about the network shall be heard as well as seen; its last text is not the server's to set. */
function sayInWords(online) {
  const indicator = window.Vaadin?.connectionIndicator;
  if (!indicator) return;
  indicator.setAttribute('role', 'status');
  if (online) indicator.onlineText = online;
}

if (!customElements.get('ds-toasts')) customElements.define('ds-toasts', DsToasts);
