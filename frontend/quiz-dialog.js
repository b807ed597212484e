import { h } from './dom.js';

/**
 * The one modal dialog of a quiz, a native one since it must open offline. Its content may change while it is open: the new
 * text is read out, and the focus goes to the first, the safe choice.
 */
export class QuizDialog {
  #title = h('h2', { class: 't-head', id: 'quiz-dialog-title', tabindex: '-1' });
  #body = h('div', { id: 'quiz-dialog-body', 'aria-live': 'polite' });
  #actions = h('footer');
  #fixed = false;

  element = h(
    'dialog',
    {
      class: 'ds-dialog',
      role: 'alertdialog',
      'aria-labelledby': this.#title.id,
      'aria-describedby': this.#body.id,
      oncancel: (event) => this.#fixed && event.preventDefault(),
      // a second Escape closes without asking; browsers that know no closedby need this
      onclose: () => this.#fixed && this.#open(),
    },
    this.#title,
    this.#body,
    this.#actions,
  );

  /**
   * @param {object} content
   * @param {string} content.title
   * @param {(string|Node)[]} content.body a text is a paragraph
   * @param {{text: string, act?: () => void, href?: string, primary?: boolean, busy?: boolean, off?: boolean}[]} [content.actions]
   * @param {boolean} [content.fixed] whether Escape leaves it open
   */
  show({ title, body, actions = [], fixed = false }) {
    this.#fixed = fixed;
    this.#title.textContent = title;
    this.#body.replaceChildren(...body.map((part) => (typeof part === 'string' ? h('p', {}, part) : part)));
    this.#actions.replaceChildren(...actions.map(button));
    this.#actions.hidden = !actions.length;
    this.element.setAttribute('closedby', fixed ? 'none' : 'closerequest');
    this.#open();
  }

  close() {
    this.#fixed = false;
    this.element.close();
  }

  #open() {
    if (!this.element.isConnected) return;
    if (!this.element.open) this.element.showModal();
    (this.#actions.querySelector('button:enabled, a') ?? this.#title).focus();
  }
}

function button({ text, act, href, primary, busy, off }) {
  const looks = primary ? 'ds-btn ds-btn--primary' : 'ds-btn';
  if (href) return h('a', { class: looks, href }, text);
  return h(
    'button',
    { type: 'button', class: looks, onclick: act, disabled: busy || off, 'aria-busy': busy ? 'true' : null },
    text,
  );
}
