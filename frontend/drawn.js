/**
 * Behind a page that the server has drawn. Links, forms and popovers are the browser's; where a button needs the server, or
 * the network goes and Vaadin's line about it is wanted, the client is loaded, takes the drawing's place and gets the press.
 */
import './icon.js';
import './shell.js';

// by then the server may have given its side of the page up
const LONG = 10 * 60 * 1000;
const PATIENCE = 20_000;

const drawing = document.getElementById('drawn');
const outlet = document.getElementById('outlet');
const { client } = document.querySelector('script[data-client]').dataset;
let woken = false;

drawing.addEventListener('click', press, true);
addEventListener('offline', () => wake());

function press(event) {
  const button = event.target.closest('button');
  if (!button || button.hasAttribute('popovertarget') || button.form) return;
  event.preventDefault();
  event.stopPropagation();
  wake(button);
}

async function wake(button) {
  if (woken) return;
  if (performance.now() > LONG) return reload();
  woken = true;
  button?.setAttribute('aria-busy', 'true');
  const built = once(() => outlet.querySelector('main'));
  try {
    await Promise.all([import(new URL(client, document.baseURI)), built]);
    handOver(button);
  } catch {
    woken = false;
    button?.removeAttribute('aria-busy');
    reload();
  }
}

/** Without a network the drawing is better than what a browser says instead. */
function reload() {
  if (navigator.onLine) location.reload();
}

/**
 * @returns {Promise<void>} settled when the client, which builds a page in one go, has built this one; rejected when it
 *     does not, since a part of it that is missing is its own affair
 */
function once(there) {
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => there() && end(resolve));
    const timer = setTimeout(() => end(reject), PATIENCE);
    const end = (settle) => {
      observer.disconnect();
      clearTimeout(timer);
      settle();
    };
    observer.observe(outlet, { childList: true, subtree: true });
  });
}

function handOver(button) {
  const place = button && buttons(drawing).indexOf(button);
  const open = drawing.querySelector(':popover-open')?.id;
  drawing.remove();
  delete document.documentElement.dataset.drawn;
  if (open) document.getElementById(open)?.showPopover();
  const same = button && buttons(outlet)[place];
  // a page that came out otherwise has no such button
  if (same?.textContent !== button?.textContent) return;
  same?.focus();
  same?.click();
}

// what is hidden is not drawn, but the client builds it
const buttons = (where) => [...where.querySelectorAll('button:not([hidden])')];
