import { h } from './dom.js';
import { icon } from './icon.js';
import { letterOf } from './question-choice.js';

/**
 * The still parts of a running quiz, in the order of the page: bar, banner, question, line about saving, keys, buttons,
 * margin with the big time and the answer sheet, notice, sheet for phones. The view fills and moves them.
 *
 * @param {object} build
 * @param {import('./wording.js').Wording} build.words
 * @param {{title: string, exit: string}} build.paper
 * @param {import('./answer-sheet.js').AnswerSheet} build.margin the sheet of wide screens
 * @param {import('./answer-sheet.js').AnswerSheet} build.drawer the sheet of phones
 * @param {HTMLElement} build.field the question
 * @param {Node} build.dialog
 * @param {boolean} build.timed
 * @param {Object<string, () => void>} build.act what the buttons do: back, next, sheet, flag, handIn
 */
export function quizFrame({ words, paper, margin, drawer, field, dialog, timed, act }) {
  const parts = {
    timer: h('span', { class: 'ds-timer', role: 'timer', 'aria-label': words.of('time') }),
    bigTime: h('p', { class: 'ds-bigtime', role: 'timer', 'aria-label': words.of('time') }),
    timeBar: h('div', { class: 'ds-timebar' }),
    banner: h('div', { class: 'ds-banner', role: 'status', hidden: true }),
    number: h('b', { 'aria-hidden': 'true' }),
    of: h('span', { class: 'ds-qmeta__of', 'aria-hidden': 'true' }),
    spoken: h('span', { class: 'sr', id: 'quiz-place' }),
    kind: h('span', { class: 'ds-qmeta__kind', id: 'quiz-kind' }),
    flag: h(
      'button',
      { type: 'button', class: 'ds-flag', 'aria-pressed': 'false', onclick: act.flag },
      icon('mark'),
      words.of('flag'),
    ),
    saved: h('p', { class: 'ds-saved', role: 'status' }),
    keys: h('p', { class: 'ds-kbd' }),
    back: h('button', { type: 'button', class: 'ds-btn', onclick: act.back }, words.of('previous')),
    next: h('button', { type: 'button', class: 'ds-btn ds-btn--primary', onclick: act.next }),
    count: h('span', { class: 't-note num' }),
    sheetNote: h('p', { class: 't-note num' }),
    notice: h('div', { class: 'ds-quiz__notice', role: 'status' }),
    voice: h('p', { class: 'sr', role: 'status' }),
  };
  parts.bar = bar(words, paper, parts, timed);
  parts.meta = h('div', { class: 'ds-qmeta' }, parts.number, parts.of, parts.spoken, parts.kind, parts.flag);
  parts.drawer = drawerDialog(words, drawer, parts.sheetNote, act.handIn);
  const sheetButton = h(
    'button',
    { type: 'button', class: 'ds-btn', 'aria-haspopup': 'dialog', onclick: act.sheet },
    icon('cards'),
    h('span', {}, words.of('sheet')),
  );
  const main = h(
    'main',
    { class: 'ds-quiz__main' },
    parts.meta,
    field,
    parts.saved,
    parts.keys,
    h('footer', { class: 'ds-quizfoot' }, parts.back, sheetButton, parts.next),
  );
  parts.root = h(
    'div',
    { class: 'ds-quiz' },
    parts.bar,
    parts.banner,
    h('div', { class: 'ds-quiz__body' }, main, aside(words, margin, parts, act, timed)),
    parts.notice,
    parts.drawer,
    dialog,
    parts.voice,
  );
  return parts;
}

function bar(words, paper, { timer }, timed) {
  return h(
    'header',
    { class: 'ds-quizbar' },
    h('a', { class: 'ds-btn ds-btn--plain', href: paper.exit }, icon('x'), words.of('leave')),
    h('h1', {}, paper.title),
    h('span', {}, timed && timer),
  );
}

function aside(words, sheet, { bigTime, timeBar, count }, act, timed) {
  return h(
    'aside',
    { class: 'ds-quiz__aside', 'aria-label': words.of('sheet') },
    timed && h('h2', { class: 'ds-label' }, words.of('time')),
    timed && bigTime,
    timed && timeBar,
    h('div', { class: 'ds-row ds-row--between' }, h('h2', { class: 'ds-label' }, words.of('sheet')), count),
    sheet.grid,
    sheet.legend,
    h('button', { type: 'button', class: 'ds-btn ds-btn--wide', onclick: act.handIn }, words.of('handin')),
  );
}

function drawerDialog(words, sheet, note, handIn) {
  const drawer = h('dialog', { class: 'ds-drawerup', 'aria-labelledby': 'quiz-sheet-title' });
  const shut = () => drawer.close();
  drawer.addEventListener('click', (event) => event.target === drawer && outside(drawer, event) && shut());
  drawer.append(
    h('div', { class: 'ds-drawerup__grip' }),
    h(
      'div',
      { class: 'ds-row ds-row--between' },
      h('h2', { class: 't-head', id: 'quiz-sheet-title' }, words.of('sheet')),
      h(
        'button',
        { type: 'button', class: 'ds-iconbtn ds-iconbtn--edge', 'aria-label': words.of('close'), onclick: shut },
        icon('x'),
      ),
    ),
    sheet.grid,
    sheet.legend,
    h(
      'button',
      { type: 'button', class: 'ds-btn ds-btn--primary ds-btn--l ds-btn--wide', onclick: handIn },
      words.of('handin'),
    ),
    note,
  );
  return drawer;
}

/** A press on the dimmed page reaches the dialog itself; so does one on the dialog's own padding. */
function outside(drawer, { clientX, clientY }) {
  const box = drawer.getBoundingClientRect();
  return clientY < box.top || clientX < box.left || clientX > box.right;
}

/** What the keys do on this question, and the switch for them. */
export function keysLine(words, keys, size, toggle) {
  const button = h('button', { type: 'button', onclick: toggle }, words.of(keys.on ? 'keys.off' : 'keys.on'));
  if (!keys.on) return [button];
  const key = (text) => h('kbd', {}, text);
  return [
    size > 0 && h('span', {}, key('A'), ' – ', key(letterOf(size - 1)), ' ', words.of('keys.choose')),
    h('span', {}, key('←'), ' ', key('→'), ' ', words.of('keys.move')),
    keys.canFlag && h('span', {}, key('F'), ' ', words.of('keys.flag')),
    button,
  ].filter(Boolean);
}

/**
 * What the line below a question says of its answer: looks, icon, text. `slow` is whether saving takes long enough to be
 * mentioned; "saved" is said of nothing that the server has not acknowledged.
 *
 * @returns {[string, string, string]}
 */
export function savedWords(words, { look, reachable, durable, slow, zone }) {
  if (look.pending && !reachable) return ['is-local', 'sync', words.of(durable ? 'kept' : 'kept.fragile')];
  if (look.pending) return ['is-busy', 'sync', slow ? words.of('saving') : ''];
  if (!look.revision) return ['', 'check', ''];
  if (!look.savedAt) return ['', 'check', look.answer ? words.of('saved') : ''];
  return ['', 'check', words.of(look.answer ? 'saved.at' : 'saved.cleared', words.clock(look.savedAt, zone))];
}
