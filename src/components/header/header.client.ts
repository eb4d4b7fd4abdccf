// 「搜索」 opens the box below it where a script runs; without one it is a link to the page of results.
const place = document.querySelector<HTMLElement>('.search-place');
const menu = document.querySelector<HTMLDetailsElement>('.menu');

document.querySelector('.find')?.addEventListener('click', (event) => {
  const input = place?.querySelector('input');
  if (place === null || !input) return;
  event.preventDefault();
  menu?.removeAttribute('open');
  if (place.classList.toggle('open')) input.focus();
});

/** The contents close when somebody turns elsewhere. */
const leave = (event: Event) => {
  if (menu?.open && !menu.contains(event.target as Node)) menu.open = false;
};
for (const type of ['pointerdown', 'focusin']) document.addEventListener(type, leave);
menu?.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a') !== null) menu.open = false;
});
menu?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});
