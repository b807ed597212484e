/**
 * The product's icons: drawn on a grid of 24 with a stroke of 1.75 and round caps, in the colour of the text around them.
 * A page's script asks for {@link icon}; server code writes `<ds-icon name="today">`.
 */
const paths = {
  aa: 'M3 18.5l4.5-12 4.5 12M4.6 14.5h5.8M14.5 18.5l3-8 3 8M15.5 16h4',
  alert: 'M12 4.5L2.8 20h18.4L12 4.5zM12 10.5v4M12 17.3v.2',
  back: 'M20 12H4.5M10.5 6l-6 6 6 6',
  bank: 'M4 7.5L12 4l8 3.5-8 3.5-8-3.5zM4 12l8 3.5 8-3.5M4 16.5L12 20l8-3.5',
  book: 'M12 6.5C10 5 7 4.5 3.5 5v13.5C7 18 10 18.5 12 20c2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5zM12 6.5V20',
  cards:
    'M4 7.25a3.25 3.25 0 1 0 6.5 0a3.25 3.25 0 1 0 -6.5 0zM13.5 7.25a3.25 3.25 0 1 0 6.5 0a3.25 3.25 0 1 0 -6.5 0zM4 16.75a3.25 3.25 0 1 0 6.5 0a3.25 3.25 0 1 0 -6.5 0zM13.5 16.75a3.25 3.25 0 1 0 6.5 0a3.25 3.25 0 1 0 -6.5 0z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM12 7v5.2l3.2 2',
  compose:
    'M4 6h9M17 6h3M4 12h3M11 12h9M4 18h11M19 18h1M13 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM7 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM15 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z',
  down: 'M6 9.5l6 6 6-6',
  download: 'M12 4.5V15M7.5 11l4.5 4.5 4.5-4.5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3',
  dup: 'M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2zM16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z',
  globe:
    'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM3.5 12h17M12 3.5c2.5 2.4 3.6 5.3 3.6 8.5s-1.1 6.1-3.6 8.5c-2.5-2.4-3.6-5.3-3.6-8.5s1.1-6.1 3.6-8.5z',
  grip: 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1',
  info: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM12 11.5V16M12 8v.2',
  link: 'M6 4h9a3 3 0 0 1 3 3v13H8.5A2.5 2.5 0 0 1 6 17.5V4zM9.5 8.5h5M9.5 12h5',
  mark: 'M7 3.5h10V20l-5-4.2L7 20z',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  more: 'M5.5 12v.1M12 12v.1M18.5 12v.1',
  off: 'M4 4l16 16M2.8 9.5A14 14 0 0 1 7 6.9M10.8 5.6A14 14 0 0 1 21.2 9.5M6 13.2a9 9 0 0 1 4-2.3M14.8 11.3A9 9 0 0 1 18 13.2M9.3 16.6a4 4 0 0 1 5.4 0M12 20v.1',
  plus: 'M12 5v14M5 12h14',
  quiz: 'M7 4h10a2 2 0 0 1 2 2v13a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-13a2 2 0 0 1 2 -2zM9 4V3h6v1M8.5 10l1.2 1.2L12 9M14 10.5h2M8.5 15.5l1.2 1.2L12 14.5M14 16h2',
  rank: 'M4 20V13h4v7M10 20V5h4v15M16 20v-10h4v10M3 20h18',
  redo: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2V4zM5 17.5A1.5 1.5 0 0 1 6.5 16H19M9.8 8l4.4 4.4M14.2 8l-4.4 4.4',
  report: 'M4 4v15a1 1 0 0 0 1 1h15M8 15l3.5-4 3 2.5L19 8',
  right: 'M9.5 6l6 6-6 6',
  search: 'M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0zM16 16l4.5 4.5',
  send: 'M20.5 3.5L3.5 10.5l6.5 3 3 6.5 7.5-16.5zM10 13.5l4-4',
  sheet: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7M12.5 11v8',
  shelf: 'M4 4h4v16H4zM8 4h4v16H8zM13.2 5.2l3.9-1 4 15.3-3.9 1z',
  sync: 'M19.5 12a7.5 7.5 0 0 1-13.3 4.8M4.5 12a7.5 7.5 0 0 1 13.3-4.8M18 3.5v4h-4M6 20.5v-4h4',
  toc: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1M4.5 12h.1M4.5 17.5h.1',
  today:
    'M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-11a2 2 0 0 1 2 -2zM4 10h16M8 3v4M16 3v4M9 14.5h2.5',
  upload: 'M12 16V5M7.5 9L12 4.5 16.5 9M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3',
  x: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
};

const SVG = 'http://www.w3.org/2000/svg';

/** The names that {@link icon} knows. */
export const iconNames = Object.keys(paths);

/**
 * @param {string} name one of {@link iconNames}; an unknown name gives an empty picture, never an error
 * @returns {SVGElement} the icon, hidden from assistive technology: the word beside it says what it means
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ico');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', paths[name] ?? '');
  svg.append(path);
  return svg;
}

/** `<ds-icon name="today">`, the same icons for markup that comes from the server. */
class DsIcon extends HTMLElement {
  static observedAttributes = ['name'];

  connectedCallback() {
    this.setAttribute('aria-hidden', 'true');
    this.#draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#draw();
  }

  #draw() {
    this.replaceChildren(icon(this.getAttribute('name')));
  }
}

if (!customElements.get('ds-icon')) customElements.define('ds-icon', DsIcon);
