// Check-ins that survive a dead spot. <form data-checkin="VISIT" method="post" action="…">
// The press is kept with its time and an id of its own, sent until the server has answered, and never called sent before that.
// Kept on the phone: visit, address, time, id and what was chosen; no names. Words typed with a press stay with this tab and go when they are sent.

const KEY = 'keepwell.unsent';
const WORDS = 'keepwell.words.';
const PAUSES = [2, 4, 8, 15]; // seconds; the last one repeats
const SIGNED_OUT = 'Not sent yet: you are signed out. Sign in on this phone and it goes by itself.';
const renewed = new Set();
let tries = 0;
let timer;
let sending = false;

const read = () => JSON.parse(localStorage.getItem(KEY) ?? '[]');
const write = list => list.length ? localStorage.setItem(KEY, JSON.stringify(list)) : localStorage.removeItem(KEY);
const words = one => JSON.parse(sessionStorage.getItem(WORDS + one.attempt) ?? '[]');
const whole = one => !one.words || sessionStorage.getItem(WORDS + one.attempt) !== null;
const clockTime = iso => new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const token = () => document.querySelector('input[name=_csrf]');

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-checkin]');
  if (!form) return;
  const action = new URL(form.action).pathname;
  if (read().some(each => each.action === action && whole(each))) return event.preventDefault();
  try {
    keep(form, action, event.submitter);
  } catch {
    return; // nothing can be kept on this phone: the browser sends the form itself, and says so when it cannot
  }
  event.preventDefault();
  tries = 0;
  show('Sending…');
  send();
}, true);
addEventListener('online', () => { tries = 0; send(); });
addEventListener('storage', event => { if (event.key === KEY) show(); });
document.addEventListener('renewed', () => show());
if (read().length) { show(); send(); }

function keep(form, action, submitter) {
  const typed = freeText(form);
  const pressed = { visit: form.dataset.checkin, action, pressedAt: new Date().toISOString(), attempt: newId(), chosen: chosen(form, submitter), words: typed.length > 0 };
  if (pressed.words) sessionStorage.setItem(WORDS + pressed.attempt, JSON.stringify(typed));
  write([...read().filter(each => each.action !== action), pressed]);
}

// As crypto.randomUUID(), which an address without https does not have.
function newId() {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit => (digit ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> digit / 4).toString(16));
}

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
  return [...form.querySelectorAll('textarea, input[type=text], input:not([type])')].filter(each => each.value.trim()).map(each => [each.name, each.value]);
}

async function send() {
  const first = read().find(whole);
  if (!first || sending) return;
  sending = true;
  clearTimeout(timer);
  try {
    const body = new URLSearchParams([...first.chosen, ...words(first)]);
    body.set('pressedAt', first.pressedAt);
    body.set('attempt', first.attempt);
    body.set('_csrf', token()?.value ?? '');
    const answer = await fetch(first.action, { method: 'POST', body, redirect: 'manual', headers: { 'X-Check-In': first.attempt }, signal: AbortSignal.timeout(12000) });
    await answered(first, answer);
  } catch {
    again();
  } finally {
    sending = false;
  }
}

// Only an answer that names this very press is the server's own. Anything else (a café's sign-in page, a filter, a proxy's error) is none.
async function answered(first, answer) {
  if (answer.status === 401) return again(SIGNED_OUT);
  if (answer.status === 403 && !renewed.has(first.attempt)) return renewToken(first);
  const refused = answer.status >= 400;
  if (answer.headers.get('X-Check-In') !== first.attempt || answer.status >= 500 || answer.status === 409) return again();
  write(read().filter(each => each.attempt !== first.attempt));
  sessionStorage.removeItem(WORDS + first.attempt);
  if (!refused) return done(first, answer.headers.get('X-Check-In-Next'));
  // The server understood and refused: its own page says why, and what to do.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  document.querySelector('main').innerHTML = page.querySelector('main').innerHTML;
  document.querySelector('main').focus();
  if (read().some(whole)) again();
}

function done(first, next) {
  if (formOf(first)) return location.assign(next ?? location.pathname);
  show();
  say(document.querySelector('main'), `Sent. It counts from ${clockTime(first.pressedAt)}, when you pressed it.`);
  if (read().some(whole)) again();
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

function again(why) {
  const pause = PAUSES[Math.min(tries++, PAUSES.length - 1)];
  timer = setTimeout(send, pause * 1000);
  show(why);
}

// In the button's place where its form is on the page; at the top of any other page.
function show(why) {
  document.querySelectorAll('[data-unsent]').forEach(each => { each.hidden = true; });
  document.querySelectorAll('form[data-checkin] :is(button, details)').forEach(each => { each.hidden = false; });
  for (const one of read()) {
    const form = formOf(one);
    const at = clockTime(one.pressedAt);
    if (whole(one)) {
      form?.querySelectorAll('button, details').forEach(each => { each.hidden = true; });
      say(form ?? document.querySelector('main'), why ?? `Not sent yet. You pressed it at ${at}; we keep trying with that time.${unwatched(one)} In danger? Ring 999.`);
    } else {
      say(form ?? document.querySelector('main'), `Not sent. What you typed with it at ${at} is no longer on this phone: press again.`);
    }
  }
}

function unwatched(one) {
  return /\/(set-off|start-now)$/.test(one.action) ? ' Until it is sent no timer runs: ring the office before you go on.' : '';
}

function formOf(one) {
  return [...document.querySelectorAll('form[data-checkin]')].find(each => new URL(each.action).pathname === one.action);
}

function say(within, text) {
  const line = within.querySelector(':scope > [data-unsent]') ?? newLine(within);
  line.textContent = text;
  line.hidden = false;
}

function newLine(within) {
  const line = document.createElement('p');
  line.className = 'waiting';
  line.dataset.unsent = '';
  line.setAttribute('role', 'status');
  within.prepend(line);
  return line;
}
