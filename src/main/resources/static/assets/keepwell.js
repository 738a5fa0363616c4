// What every page does with script. Each page works without it; other files are fetched only where a page needs them.

document.documentElement.classList.add('js');

// A form with mistakes: the reader's place is the summary at the top.
document.querySelector('[data-errors]')?.focus();

// Menus close when something else is meant.
const menus = () => document.querySelectorAll('details[data-menu][open]');
document.addEventListener('click', event => menus().forEach(menu => {
  if (!menu.contains(event.target)) menu.open = false;
}));
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  menus().forEach(menu => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});

// A second press on the way sends nothing twice. Forms that send themselves look after this on their own.
document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-disabled', 'true');
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => {
  delete form.dataset.sent;
  form.querySelectorAll('[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
}));

const onPage = selector => document.querySelector(selector);
const release = new URL(import.meta.url).search;
if (onPage('form[data-draft]') || sessionStorage.getItem('keepwell.left-with')) import(`./drafts.js${release}`);
if (new URLSearchParams(location.search).get('why') === 'signed-out') import(`./kept.js${release}`).then(kept => kept.forgetEverything());
if (onPage('[data-live], [data-minutes]')) import(`./live.js${release}`);
if (onPage('form[data-checkin]') || localStorage.getItem('keepwell.unsent')) import(`./checkin.js${release}`);
