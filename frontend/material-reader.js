import { fill } from './wording.js';

const SIZES = ['normal', 'large', 'larger', 'largest'];
const KEPT_SIZE = 'dushuban.reading.size';

/** Where a heading counts as reached: a third of the way down the window. */
const EYE = 0.33;

/**
 * The bars around a text: follows the reader through the sections, shows how far they are, keeps the size of letters on
 * this device, and opens the passage that the address names. Nothing of it leaves the page.
 *
 * Attributes: `read-text` and `place-text` with `{0}` for the per cent.
 */
class MaterialReader extends HTMLElement {
  #watching = new AbortController();
  #drawing = 0;

  connectedCallback() {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const follow = () => this.#followSoon();
    addEventListener('scroll', follow, { signal, passive: true });
    addEventListener('resize', follow, { signal, passive: true });
    addEventListener('hashchange', () => this.#open(), { signal });
    this.addEventListener('click', (event) => this.#pressed(event), { signal });
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.#outline(false), { signal });
    this.#show(this.#keptSize());
    // the server's content is put in after this element
    requestAnimationFrame(() => requestAnimationFrame(() => {
      this.#open();
      this.#follow();
    }));
  }

  disconnectedCallback() {
    this.#watching.abort();
    cancelAnimationFrame(this.#drawing);
  }

  #pressed(event) {
    if (event.target.closest('.ds-readbar__size')) this.#grow();
    if (event.target.closest('.ds-readfoot__outline')) this.#outline(!this.hasAttribute('outline'));
    if (event.target.closest('.ds-readfoot__next')) this.#next();
    if (event.target.closest('.ds-toc a')) this.#outline(false);
  }

  #followSoon() {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#follow());
  }

  #follow() {
    const article = this.querySelector('.ds-article');
    if (!article) return;
    const { top, height } = article.getBoundingClientRect();
    const per = Math.round(Math.min(1, Math.max(0, (innerHeight - top) / Math.max(height, 1))) * 100);
    this.querySelector('.ds-readbar').style.setProperty('--p', `${per}%`);
    this.querySelector('.ds-readbar__read').textContent = fill(this.getAttribute('read-text') ?? '', per);
    this.querySelector('.ds-readfoot p').textContent = fill(this.getAttribute('place-text') ?? '', per);
    this.#mark(this.#current());
  }

  get #headings() {
    return [...this.querySelectorAll('.ds-article h3[id]')];
  }

  /** The place of the section that is read, -1 before the first. */
  #current() {
    return this.#headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= innerHeight * EYE);
  }

  #mark(current) {
    [...this.querySelectorAll('.ds-toc a')].forEach((link, index) => {
      link.classList.toggle('is-read', index < current);
      if (index === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
    this.querySelector('.ds-readfoot__next').disabled = current + 1 >= this.#headings.length;
  }

  #next() {
    this.#headings[this.#current() + 1]?.scrollIntoView();
  }

  #open() {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && this.querySelector(`#${CSS.escape(id)}`);
    this.querySelector('.is-target')?.classList.remove('is-target');
    if (!target) return;
    target.classList.toggle('is-target', target.matches('.para'));
    target.setAttribute('tabindex', '-1');
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  }

  #outline(open) {
    this.toggleAttribute('outline', open);
    this.querySelector('.ds-readfoot__outline').setAttribute('aria-expanded', String(open));
  }

  #grow() {
    const next = SIZES[(SIZES.indexOf(this.getAttribute('size')) + 1) % SIZES.length];
    try {
      localStorage.setItem(KEPT_SIZE, next);
    } catch {
      // a browser that keeps nothing forgets the size with the page
    }
    this.#show(next);
    this.#followSoon();
  }

  #show(size) {
    this.setAttribute('size', size);
  }

  #keptSize() {
    try {
      const kept = localStorage.getItem(KEPT_SIZE);
      return SIZES.includes(kept) ? kept : SIZES[0];
    } catch {
      return SIZES[0];
    }
  }
}

if (!customElements.get('material-reader')) customElements.define('material-reader', MaterialReader);
