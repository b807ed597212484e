/**
 * Does some work while no other tab does the same. A tab that sleeps with the lock in its hand holds the others up for a
 * moment only, and where there are no locks (plain http) it goes without: what is done here may be done twice.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusively(name, work) {
  if (!navigator.locks) return work();
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), 11_000);
  try {
    return await navigator.locks.request(name, { signal: waiting.signal }, () => {
      clearTimeout(timer);
      return work();
    });
  } catch (failure) {
    if (failure.name === 'AbortError' && waiting.signal.aborted) return work();
    throw failure;
  }
}
