import { AnswerSheet } from './answer-sheet.js';
import { h } from './dom.js';
import { icon } from './icon.js';
import './question-field.js';
import { clockText } from './quiz-clock.js';
import { QuizDialog } from './quiz-dialog.js';
import { keysLine, quizFrame, savedWords } from './quiz-frame.js';

const SHORT = 120_000;
const NOTICE = 10_000;

/** What a running quiz shows. It knows elements and words, and nothing of answers on their way or of time's source. */
export class QuizView {
  #words;
  #parts;
  #sheets;
  #noticeTimer = 0;
  #noticeLasts = false;
  #openCount = 0;
  #left = null;

  /**
   * @param {object} build
   * @param {import('./wording.js').Wording} build.words
   * @param {import('./quiz-paper.js').Paper} build.paper
   * @param {import('./answer-sheet.js').Mark[]} build.marks
   * @param {boolean} build.timed
   * @param {Object<string, Function>} build.act what the controls do: back, next, flag, handIn, go
   */
  constructor({ words, paper, marks, timed, act }) {
    this.#words = words;
    this.dialog = new QuizDialog();
    this.field = document.createElement('question-field');
    this.field.words = paper.words;
    const margin = new AnswerSheet(words, marks, act.go, 'ds-card-grid--aside');
    const drawer = new AnswerSheet(words, marks, act.go);
    this.#sheets = { margin, drawer };
    this.#parts = quizFrame({
      words,
      paper,
      margin,
      drawer,
      timed,
      field: this.field,
      dialog: this.dialog.element,
      act: { ...act, sheet: () => this.#openSheet() },
    });
    this.root = this.#parts.root;
    this.#keepNoticeInUse();
  }

  /** Shows another question, with its answer, and makes room for what will be said of it. */
  question(question, frozen) {
    this.field.question = question;
    this.field.querySelector('.ds-stem')?.setAttribute('aria-describedby', 'quiz-place quiz-kind');
    const line = h('p', { class: 'ds-saved', role: 'status' }); // a new one: what was said of the one before stays unsaid
    this.#parts.saved.replaceWith(line);
    this.#parts.saved = line;
    this.freeze(frozen);
  }

  /** @param {{number: number, count: number, kind: string, points: string, flagged: boolean}} place */
  place({ number, count, kind, points, flagged }) {
    const words = this.#words;
    const { bar, back, next } = this.#parts;
    bar.style.setProperty('--p', `${(number / count) * 100}%`);
    this.#parts.number.textContent = String(number);
    this.#parts.of.textContent = `/ ${count}`;
    this.#parts.spoken.textContent = words.of('place', number, count);
    this.#parts.kind.textContent = words.of('meta', words.of(`kind.${kind}`), words.count('points', points));
    this.#parts.flag.setAttribute('aria-pressed', String(flagged));
    back.disabled = number === 1;
    next.textContent = words.of(number === count ? 'handin' : 'next');
  }

  /** @param {import('./answer-sheet.js').Mark[]} marks */
  marks(marks) {
    const done = marks.filter((mark) => mark.done).length;
    this.#openCount = marks.length - done;
    this.#sheets.margin.update(marks);
    this.#sheets.drawer.update(marks);
    this.#parts.count.textContent = this.#words.of('sheet.count', done, marks.length);
    this.#sheetNote();
  }

  /** @param {{look: object, reachable: boolean, durable: boolean, slow: boolean, zone?: string}} state where the answer is */
  saved(state) {
    const line = this.#parts.saved;
    const [looks, mark, text] = savedWords(this.#words, state);
    line.className = `ds-saved ${looks}`.trim();
    if (line.textContent === text) return;
    line.replaceChildren(...(text ? [icon(mark), h('span', {}, text)] : []));
  }

  time(remaining, limit) {
    const text = clockText(remaining);
    const short = remaining < SHORT;
    const { timer, bigTime, timeBar } = this.#parts;
    this.#left = text;
    timer.replaceChildren(icon('clock'), short ? this.#words.of('time.left', text) : text);
    bigTime.textContent = text;
    timeBar.style.setProperty('--p', `${Math.min(100, (remaining / (limit || remaining || 1)) * 100)}%`);
    for (const part of [timer, bigTime, timeBar]) part.classList.toggle('is-short', short);
    if (this.#parts.drawer.open) this.#sheetNote();
  }

  /** @param {''|'offline'|'signedout'|'missing'} name */
  banner(name) {
    const words = this.#words;
    const { banner } = this.#parts;
    if (banner.dataset.name === name) return;
    banner.dataset.name = name;
    banner.hidden = !name;
    const link = name === 'signedout' && h('a', { class: 'link', href: location.href }, words.of('signedout.link'));
    banner.replaceChildren(
      ...(name
        ? [
            icon(name === 'offline' ? 'off' : 'alert'),
            h(
              'div',
              {},
              h('b', {}, words.of(`${name}.title`)),
              ' ',
              h('span', {}, words.of(`${name}.text`)),
              ' ',
              link,
            ),
          ]
        : []),
    );
  }

  /** @param {import('./quiz-keys.js').QuizKeys} keys */
  keys(keys) {
    const toggle = () => {
      keys.toggle();
      this.keys(keys);
      this.#parts.keys.querySelector('button').focus();
    };
    this.#parts.keys.replaceChildren(...keysLine(this.#words, keys, this.field.size, toggle));
  }

  freeze(frozen) {
    this.field.readonly = frozen;
    this.#parts.flag.disabled = frozen;
  }

  /** One line at the bottom; a lasting one stays until it is put away, others go by themselves. */
  note(text, mark, lasting = false) {
    const putAway = () => {
      this.hush();
      this.field.focusStem();
    };
    const shut = h(
      'button',
      { type: 'button', class: 'ds-iconbtn', 'aria-label': this.#words.of('close'), onclick: putAway },
      icon('x'),
    );
    this.#parts.notice.replaceChildren(h('div', { class: 'ds-toast' }, icon(mark), h('span', {}, text), shut));
    this.#noticeLasts = lasting;
    this.#letNoticeGo();
  }

  hush() {
    clearTimeout(this.#noticeTimer);
    this.#parts.notice.replaceChildren();
  }

  /** Says something to those who hear the page. */
  say(text) {
    this.#parts.voice.textContent = text;
  }

  closeSheet() {
    this.#parts.drawer.close();
  }

  /** Brings the question's top into sight, if it is not, and the focus to its stem. */
  toStem() {
    if (this.#parts.meta.getBoundingClientRect().top < this.#parts.bar.offsetHeight) this.root.scrollIntoView();
    this.field.focusStem();
  }

  /** While the pointer or the focus is on it, a passing note stays. */
  #keepNoticeInUse() {
    const { notice } = this.#parts;
    for (const calm of ['pointerenter', 'focusin']) notice.addEventListener(calm, () => clearTimeout(this.#noticeTimer));
    for (const gone of ['pointerleave', 'focusout']) notice.addEventListener(gone, () => this.#letNoticeGo());
  }

  #letNoticeGo() {
    clearTimeout(this.#noticeTimer);
    if (!this.#noticeLasts) this.#noticeTimer = setTimeout(() => this.hush(), NOTICE);
  }

  #openSheet() {
    this.#parts.drawer.showModal();
    this.#sheetNote();
    this.#sheets.drawer.focus();
  }

  #sheetNote() {
    const words = this.#words;
    const state = this.#openCount ? words.count('sheet.open', this.#openCount) : words.of('sheet.full');
    this.#parts.sheetNote.textContent = this.#left === null ? state : words.of('sheet.note', state, this.#left);
  }
}
