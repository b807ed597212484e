/**
 * Behind a page that the server has drawn. Links, forms and popovers are the browser's; where a button needs the server, or
 * the network goes and Vaadin's line about it is wanted, the client is loaded, takes the drawing's place and gets the press.
 */
import './icon.js';
import './shell.js';

// by then the server may have given its side of the page up
const LONG = 10 * 60 * 1000;

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
    await import(new URL(client, document.baseURI));
    await built;
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

/** @returns {Promise<void>} settled when the client, which builds a page in one go, has built this one */
function once(there) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!there()) return;
      observer.disconnect();
      resolve();
    });
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
  same?.focus();
  same?.click();
}

const buttons = (where) => [...where.querySelectorAll('button')];
