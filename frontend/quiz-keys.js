const HABIT = 'dushuban.keys';

/**
 * The keys of a running quiz: letters and digits choose, left and right move, F flags. They stay out of the way of text
 * fields, of dialogs, of combinations with a modifier, of a radio group's own arrows, and can be switched off (single
 * letters get in the way of those who speak to their computer); the device remembers that.
 */
export class QuizKeys {
  #actions;
  #options;

  /**
   * @param {{choose: (index: number) => void, move: (by: number) => void, flag: () => void}} actions
   * @param {() => number} options how many options the question on the page has
   */
  constructor(actions, options) {
    this.#actions = actions;
    this.#options = options;
    this.on = remembered() !== 'off';
  }

  toggle() {
    this.on = !this.on;
    try {
      localStorage.setItem(HABIT, this.on ? 'on' : 'off');
    } catch {
      // then it holds for this page
    }
  }

  /** F is a letter like others where there are so many options. */
  get canFlag() {
    return this.#options() < 6;
  }

  /** @param {KeyboardEvent} event */
  handle(event) {
    if (!this.on || busyElsewhere(event)) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const option = optionOf(event.key);
    if (by && event.target.type !== 'radio') this.#actions.move(by);
    else if (option >= 0 && option < this.#options() && !event.repeat) this.#actions.choose(option);
    else if (event.key.toLowerCase() === 'f' && this.canFlag && !event.repeat) this.#actions.flag();
    else return;
    event.preventDefault();
  }
}

function optionOf(key) {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
}

function busyElsewhere(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog[open]')) return true;
  return (
    event.target.matches?.(
      'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=""], [contenteditable=true]',
    ) ?? false
  );
}

function remembered() {
  try {
    return localStorage.getItem(HABIT);
  } catch {
    return null;
  }
}
