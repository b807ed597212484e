import { adoptEarly, csrfToken, pause } from './dom.js';
import { Wording } from './wording.js';

const TAKEN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const PATIENCE = 120_000;

/**
 * Around a text in Markdown: takes pictures that are pasted, dropped or chosen, sends them to the server and writes them
 * into the text where the caret was when they came, wherever that place has moved meanwhile. The picture's description is
 * selected then, to be written over.
 *
 * In it: a `vaadin-text-area` or a `vaadin-text-field` (or a plain field), a `button`, and an element with `role=status`
 * for what goes on.
 * Properties: `words` with the texts, `limit` the most bytes that the server takes.
 */
class PictureDrop extends HTMLElement {
  #words = new Wording({});
  #limit = Infinity;
  #watching = new AbortController();
  #chooser;
  #queue = Promise.resolve();
  #waiting = 0;

  set words(texts) {
    this.#words = new Wording(texts);
  }

  set limit(bytes) {
    this.#limit = bytes;
  }

  connectedCallback() {
    adoptEarly(this, 'words', 'limit');
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.addEventListener('paste', (event) => this.#pasted(event), { signal });
    this.addEventListener('dragover', (event) => this.#over(event), { signal });
    this.addEventListener('dragleave', () => this.removeAttribute('over'), { signal });
    this.addEventListener('drop', (event) => this.#dropped(event), { signal });
    // the field keeps its caret, and with it the button that is only there meanwhile
    this.addEventListener('mousedown', (event) => event.target.closest('button') && event.preventDefault(), { signal });
    this.addEventListener('click', (event) => event.target.closest('button') && this.#choose(), { signal });
  }

  disconnectedCallback() {
    this.#watching.abort();
  }

  /**
   * Writes the first of some texts that is not there yet to the caret.
   *
   * @param {string[]} texts
   */
  insertMissing(texts) {
    const text = this.#text;
    const missing = texts.find((one) => !text.value.includes(one));
    if (!missing || !this.#writable) return;
    text.focus({ preventScroll: true });
    type(text, text.selectionEnd, missing);
  }

  get #text() {
    return this.querySelector('textarea, input');
  }

  get #writable() {
    const text = this.#text;
    return Boolean(text) && !text.disabled && !text.readOnly;
  }

  /** Other programs put a picture of the text beside the text itself: then the text is what is meant. */
  #pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || event.clipboardData.types.includes('text/plain') || !this.#writable) return;
    event.preventDefault();
    this.#take(files);
  }

  #over(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // without this the browser would open the file in place of the page
    event.preventDefault();
    event.dataTransfer.dropEffect = this.#writable ? 'copy' : 'none';
    this.toggleAttribute('over', this.#writable);
  }

  #dropped(event) {
    this.removeAttribute('over');
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (this.#writable) this.#take([...event.dataTransfer.files]);
  }

  #choose() {
    if (!this.#writable) return;
    // kept, since some browsers forget a chooser that is nowhere
    this.#chooser = document.createElement('input');
    this.#chooser.type = 'file';
    this.#chooser.accept = TAKEN.join(',');
    this.#chooser.multiple = true;
    this.#chooser.addEventListener('change', () => this.#take([...this.#chooser.files]));
    this.#chooser.click();
  }

  /** One after the other, so that they stand in the text in their order. */
  #take(files) {
    const place = new Place(this.#text);
    this.#waiting += files.length;
    for (const file of files) this.#queue = this.#queue.then(() => this.#send(file, place));
    this.#queue = this.#queue.then(() => place.release());
  }

  async #send(file, place) {
    this.#say(this.#words.of('sending', 0));
    const outcome = await this.#sent(file);
    this.#waiting -= 1;
    if (outcome.address) {
      insert(place, this.#words.of('description'), outcome.address, this.contains(document.activeElement));
      this.#say(this.#waiting > 0 ? '' : this.#words.of('done'));
    } else {
      this.#say(this.#words.of(outcome.failed), true);
      // long enough to be read before the next one
      if (this.#waiting > 0) await pause(2_000);
    }
  }

  async #sent(file) {
    if (!TAKEN.includes(file.type)) return { failed: 'wrong-kind' };
    if (file.size > this.#limit) return { failed: 'too-big' };
    return send(file, (share) => this.#say(this.#words.of('sending', Math.round(share * 100))));
  }

  #say(text, failed = false) {
    const status = this.querySelector('[role=status]');
    if (!status || status.textContent === text) return;
    status.textContent = text;
    status.toggleAttribute('failed', failed);
  }
}

/** A place in a text that stays between the same letters while the text is written on. */
class Place {
  #before;
  #watching = new AbortController();

  constructor(text) {
    this.text = text;
    this.at = text.selectionEnd ?? text.value.length;
    this.#before = text.value;
    text.addEventListener('input', () => this.#follow(), { signal: this.#watching.signal });
  }

  /** To behind what was just put here. */
  moveBehind(length) {
    this.#before = this.text.value;
    this.at += length;
  }

  release() {
    this.#watching.abort();
  }

  #follow() {
    this.at = followed(this.#before, this.text.value, this.at);
    this.#before = this.text.value;
  }
}

/**
 * Where a place is after an edit: before the edit nothing moves, behind it all moves alike, and what was within it goes to
 * its end.
 *
 * @returns {number}
 */
export function followed(before, after, at) {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  if (at <= same) return at;
  let tail = 0;
  while (tail < shorter - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return after.length - Math.min(tail, before.length - at);
}

/**
 * Writes a picture into the text as somebody would who types: what listens hears of it, and it can be undone.
 *
 * @param {Place} place
 * @param {string} description
 * @param {string} address
 * @param {boolean} here whether its author is still at this text, and not writing elsewhere
 */
function insert(place, description, address, here) {
  const { text, at } = place;
  const picture = `![${description}](${address})`;
  if (here) text.focus({ preventScroll: true });
  const writing = document.activeElement === text;
  const caret = [text.selectionStart, text.selectionEnd];
  const before = text.value;
  type(text, at, picture);
  place.moveBehind(picture.length);
  // whoever has written on meanwhile goes on where they are
  if (writing && caret[0] === at && caret[1] === at) text.setSelectionRange(at + 2, at + 2 + description.length);
  else if (writing) text.setSelectionRange(...caret.map((offset) => followed(before, text.value, offset)));
}

/** Types something at a place of a text, with its caret where there is one. */
function type(text, at, what) {
  const writing = document.activeElement === text;
  const before = text.value;
  if (writing) text.setSelectionRange(at, at);
  // the only way that leaves the browser's undo in order; it says false where there is none
  if (!writing || !document.execCommand('insertText', false, what) || text.value === before) {
    text.setRangeText(what, at, at, 'end');
    text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  text.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * Sends one picture; only this kind of request tells how far it has come.
 *
 * @returns {Promise<{address: string}|{failed: string}>}
 */
function send(file, reached) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', new URL('api/pictures', document.baseURI));
    request.timeout = PATIENCE;
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.upload.addEventListener('progress', (event) => event.lengthComputable && reached(event.loaded / event.total));
    request.addEventListener('load', () => resolve(meaning(request)));
    for (const end of ['error', 'timeout', 'abort']) request.addEventListener(end, () => resolve({ failed: 'unreached' }));
    request.send(file);
  });
}

/** What an answer means; a hotel's sign-in page answers 200 as well. */
function meaning(request) {
  switch (request.status) {
    case 200: {
      const address = addressIn(request.responseText);
      return address ? { address } : { failed: 'unreached' };
    }
    case 401:
      return { failed: 'signed-out' };
    case 403:
      return { failed: 'forbidden' };
    case 413:
      return { failed: 'too-big' };
    case 415:
      return { failed: 'wrong-kind' };
    default:
      return { failed: 'unreached' };
  }
}

function addressIn(body) {
  try {
    const { address } = JSON.parse(body);
    return /^\/files\/[0-9a-f]{64}$/.test(address) ? address : null;
  } catch {
    return null;
  }
}

if (!customElements.get('picture-drop')) customElements.define('picture-drop', PictureDrop);
