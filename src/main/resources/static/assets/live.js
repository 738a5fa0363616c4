// Regions that stay true while somebody looks at them, and minutes that count down between.
// <section id="board" data-live="15">: asks for its own page every 15 seconds and takes the region over from the answer; an answer whose
// region has no data-live is the last one.

for (const region of document.querySelectorAll('[data-live]')) keepLive(region);
setInterval(countDown, 1000);
countDown();

function keepLive(region) {
  const every = Math.max(2, Number(region.dataset.live)) * 1000;
  const says = document.createElement('p');
  says.setAttribute('role', 'status');
  says.hidden = true;
  says.className = 'notice';
  region.before(says);
  let asking = false;

  async function ask() {
    if (document.hidden || asking) return;
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { 'X-Live': region.id }, signal: AbortSignal.timeout(10000) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById(region.id);
      if (!answer.ok || !fresh) throw new Error('not the page it was');
      takeOver(region, fresh);
      says.hidden = true;
      if (!fresh.dataset.live) clearInterval(timer); // it has come to rest
    } catch {
      tell(says);
    } finally {
      asking = false;
    }
  }
  const timer = setInterval(ask, every);
  document.addEventListener('visibilitychange', ask);
  addEventListener('online', ask);
}

function takeOver(region, fresh) {
  if (region.innerHTML === fresh.innerHTML) return;
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  if (focused?.matches('input, textarea, select')) return;
  const unfolded = [...region.querySelectorAll('details[open][id]')].map(each => each.id);
  const place = focused && sameThing(focused);
  region.innerHTML = fresh.innerHTML;
  unfolded.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
  countDown();
  if (place) region.querySelector(place)?.focus({ preventScroll: true });
  region.dispatchEvent(new CustomEvent('renewed', { bubbles: true }));
}

function sameThing(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const form = element.closest('form');
  if (form) return `form[action="${CSS.escape(form.getAttribute('action') ?? '')}"] ${element.localName}`;
  return element.getAttribute('href') ? `a[href="${CSS.escape(element.getAttribute('href'))}"]` : element.localName;
}

function tell(says) {
  if (!says.hidden) return;
  const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
  says.textContent = `Not live since ${time}: no connection, or you are signed out. What stands below may be out of date. `;
  const link = document.createElement('a');
  link.href = location.href;
  link.textContent = 'Reload';
  says.append(link);
  says.hidden = false;
}

// The server said how many minutes were left; the page counts from there by its own stopwatch, not by the phone's clock.
function countDown() {
  for (const place of document.querySelectorAll('[data-minutes]')) {
    place.began ??= performance.now();
    const gone = Math.floor((performance.now() - place.began) / 60000);
    const left = Number(place.dataset.minutes) - gone;
    if (left < 0 && Number(place.dataset.minutes) >= 0) continue; // what comes after is the server's to say
    const words = String(Math.abs(left));
    if (place.textContent !== words) place.textContent = words;
  }
}
