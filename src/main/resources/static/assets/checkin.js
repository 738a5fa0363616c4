// Check-ins that survive a dead spot. <form data-checkin="VISIT" method="post" action="…">
// The press is kept with its time and an id of its own, sent until the server has answered, and never called sent before that.
// Kept on the phone: visit, address, time, id and what was chosen; no free text and no names.

const KEY = 'keepwell.unsent';
const PAUSES = [2, 4, 8, 15]; // seconds; the last one repeats
const renewed = new Set();
const typed = new Map(); // free text of this page, by attempt; never stored
let tries = 0;
let timer;
let sending = false;

const read = () => JSON.parse(localStorage.getItem(KEY) ?? '[]');
const write = list => list.length ? localStorage.setItem(KEY, JSON.stringify(list)) : localStorage.removeItem(KEY);
const clockTime = iso => new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const token = () => document.querySelector('input[name=_csrf]');

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-checkin]');
  if (!form) return;
  event.preventDefault();
  const action = new URL(form.action).pathname;
  if (read().some(each => each.action === action)) return;
  const pressed = { visit: form.dataset.checkin, action, pressedAt: new Date().toISOString(), attempt: crypto.randomUUID(), chosen: chosen(form, event.submitter) };
  typed.set(pressed.attempt, freeText(form));
  write([...read(), pressed]);
  tries = 0;
  show('Sending…');
  send();
}, true);
addEventListener('online', () => { tries = 0; send(); });
addEventListener('storage', event => { if (event.key === KEY) show(); });
document.addEventListener('renewed', () => show());
if (read().length) { show(); send(); }

function chosen(form, submitter) {
  const kept = [];
  for (const control of form.elements) {
    const choice = control.matches('select, input[type=number], input[type=hidden], input[type=time]')
      || (control.matches('input[type=radio], input[type=checkbox]') && control.checked);
    if (choice && control.name && !['_csrf', 'pressedAt', 'attempt'].includes(control.name)) kept.push([control.name, control.value]);
  }
  if (submitter?.name) kept.push([submitter.name, submitter.value]);
  return kept;
}

function freeText(form) {
  return [...form.querySelectorAll('textarea, input[type=text], input:not([type])')].map(each => [each.name, each.value]);
}

async function send() {
  const [first] = read();
  if (!first || sending) return;
  sending = true;
  clearTimeout(timer);
  try {
    const body = new URLSearchParams([...first.chosen, ...(typed.get(first.attempt) ?? [])]);
    body.set('pressedAt', first.pressedAt);
    body.set('attempt', first.attempt);
    body.set('_csrf', token()?.value ?? '');
    const answer = await fetch(first.action, { method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(12000) });
    await answered(first, answer);
  } catch {
    again();
  } finally {
    sending = false;
  }
}

// A redirect is the server's word that it is done; it is left to the page itself to go there, so that its message is seen once.
async function answered(first, answer) {
  if (answer.status >= 500) return again();
  if (answer.status === 401) return show('Not sent yet: you are signed out. Sign in on this phone and it goes by itself.');
  if (answer.status === 403 && !renewed.has(first.attempt)) return renewToken(first);
  write(read().filter(each => each.attempt !== first.attempt));
  if (answer.type === 'opaqueredirect' || answer.ok) return done(first);
  // The server understood and refused: its own page says why, and what to do.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelector('main').innerHTML = page.querySelector('main').innerHTML;
  document.querySelector('main').focus();
}

function done(first) {
  if (formOf(first)) return location.assign(location.pathname);
  show();
  const line = place(document.querySelector('main'));
  line.textContent = `Sent. It counts from ${clockTime(first.pressedAt)}, when you pressed it.`;
  line.hidden = false;
  if (read().length) again();
}

// The form's token was of a session that has ended; once, a new one is fetched and the press sent again.
async function renewToken(first) {
  renewed.add(first.attempt);
  const answer = await fetch('/', { signal: AbortSignal.timeout(12000) });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('input[name=_csrf]')?.value;
  if (fresh) document.querySelectorAll('input[name=_csrf]').forEach(each => { each.value = fresh; });
  again();
}

function again() {
  const pause = PAUSES[Math.min(tries++, PAUSES.length - 1)];
  timer = setTimeout(send, pause * 1000);
  show();
}

// In the button's place where its form is on the page; at the top of any other page.
function show(words) {
  const unsent = read();
  document.querySelectorAll('[data-unsent]').forEach(each => { each.hidden = true; });
  document.querySelectorAll('form[data-checkin] button').forEach(each => { each.hidden = false; });
  for (const one of unsent) {
    const form = formOf(one);
    form?.querySelectorAll('button').forEach(each => { each.hidden = true; });
    const line = place(form ?? document.querySelector('main'));
    line.textContent = words ?? `Not sent yet. You pressed it at ${clockTime(one.pressedAt)}; we keep trying with that time. In danger? Ring 999.`;
    line.hidden = false;
  }
}

function formOf(one) {
  return [...document.querySelectorAll('form[data-checkin]')].find(each => new URL(each.action).pathname === one.action);
}

function place(within) {
  const there = within.querySelector(':scope > [data-unsent]');
  if (there) return there;
  const line = document.createElement('p');
  line.className = 'waiting';
  line.dataset.unsent = '';
  line.setAttribute('role', 'status');
  within.prepend(line);
  return line;
}
