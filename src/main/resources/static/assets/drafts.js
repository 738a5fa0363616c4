// <form data-draft="KEY">: what is typed is kept on the server every few seconds and given back when the form is opened again.
// A saved form takes its draft away (the key goes with it as "draft"). An element [data-draft-says] in the form tells what is kept.
// Without a connection it is kept on the device (kept.js) and goes to the server when there is one, from any page that has the form.

const { keepHere, keptHere, forgetHere } = await import(`./kept.js${new URL(import.meta.url).search}`);
const SECONDS = 3;
const LEFT_WITH = 'keepwell.left-with';

// The form that was sent from the page before: its draft here has done its work, unless the form came back.
const leftWith = sessionStorage.getItem(LEFT_WITH);
sessionStorage.removeItem(LEFT_WITH);
if (leftWith && ![...document.querySelectorAll('form[data-draft]')].some(form => form.dataset.draft === leftWith)) forgetHere(leftWith);
addEventListener('pageshow', event => { if (event.persisted) sessionStorage.removeItem(LEFT_WITH); });

for (const form of document.querySelectorAll('form[data-draft]')) keep(form);

async function keep(form) {
  const key = form.dataset.draft;
  const says = form.querySelector('[data-draft-says]') ?? sayer(form);
  says.setAttribute('role', 'status');
  const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'draft', value: key });
  form.append(field);
  const empty = body(form);
  let kept = empty;
  let timer;
  const leaving = new AbortController(); // a save still on its way must not come after the form itself
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    leaving.abort();
    sessionStorage.setItem(LEFT_WITH, key);
  });

  async function save(last) {
    clearTimeout(timer);
    timer = undefined;
    const now = body(form);
    if (now === kept || form.dataset.sent) return;
    try {
      const answer = await fetch('/drafts', { method: 'POST', keepalive: last, signal: leaving.signal, body: new URLSearchParams({ key, body: now, _csrf: form.elements._csrf.value }) });
      if (!answer.ok || answer.redirected) throw new Error('not kept');
      kept = now;
      says.textContent = 'Kept as you type.';
      await forgetHere(key);
    } catch {
      if (leaving.signal.aborted) return;
      says.textContent = await keepHere(key, now)
        ? 'No connection. Kept on this phone or computer, for you alone, until there is one.'
        : 'Not kept yet: no connection, or you are signed out. Leave this page open.';
      timer ??= setTimeout(() => save(), SECONDS * 2000);
    }
  }
  form.addEventListener('input', () => { timer ??= setTimeout(() => save(), SECONDS * 1000); });
  form.addEventListener('change', () => { timer ??= setTimeout(() => save(), SECONDS * 1000); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(true); });
  addEventListener('online', () => save());

  if (document.querySelector('[data-errors]')) return; // what was typed has come back with the page
  const here = await keptHere(key);
  const before = here || await onTheServer(key);
  if (!before || before === empty || body(form) !== empty) return;
  fill(form, new URLSearchParams(before));
  if (here) await save();
  else kept = body(form);
  offer(form, says, key);
}

async function onTheServer(key) {
  const answer = await fetch(`/drafts?key=${encodeURIComponent(key)}`).catch(() => null);
  return answer?.status === 200 && !answer.redirected ? answer.text() : '';
}

// Everything that a person fills in; never a token, a password or a file.
function body(form) {
  const data = new URLSearchParams();
  for (const control of form.elements) {
    if (!control.name || ['_csrf', 'draft'].includes(control.name) || control.matches('[type=hidden], [type=password], [type=file], button')) continue;
    if (control.matches('[type=radio], [type=checkbox]') && !control.checked) continue;
    data.append(control.name, control.value);
  }
  return data.toString();
}

function fill(form, data) {
  for (const control of form.elements) {
    if (!control.name || control.matches('[type=hidden], [type=password], [type=file], button, fieldset')) continue;
    if (control.matches('[type=radio], [type=checkbox]')) control.checked = data.getAll(control.name).includes(control.value);
    else if (data.has(control.name)) control.value = data.get(control.name);
  }
}

function offer(form, says, key) {
  says.textContent = 'We kept what you typed. ';
  const discard = document.createElement('button');
  discard.type = 'button';
  discard.className = 'btn link small';
  discard.textContent = 'Throw it away and start afresh';
  discard.addEventListener('click', async () => {
    const answer = await fetch('/drafts/discard', { method: 'POST', body: new URLSearchParams({ key, _csrf: form.elements._csrf.value }) });
    await forgetHere(key);
    if (answer.ok) location.reload();
  });
  says.append(discard);
}

function sayer(form) {
  const line = document.createElement('p');
  line.className = 'draft';
  form.prepend(line);
  return line;
}
