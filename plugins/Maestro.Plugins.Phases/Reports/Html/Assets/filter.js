'use strict';
// Filters the table of tasks. All of the page can be read without it.
(() => {
  const part = document.querySelector('.filtered');
  if (!part) return;
  const rows = [...part.querySelectorAll('tbody tr')];
  const groups = [...part.querySelectorAll('details.group')];
  const bar = part.querySelector('.filter');
  const input = bar.querySelector('input');
  const output = bar.querySelector('output');
  let texts = null;

  const apply = () => {
    const wanted = input.value.trim().toLowerCase();
    texts ??= rows.map(row => row.textContent.toLowerCase());
    let shown = 0;
    rows.forEach((row, at) => {
      row.hidden = wanted !== '' && !texts[at].includes(wanted);
      if (!row.hidden) shown++;
    });
    groups.forEach(group => {
      const some = wanted === '' || group.querySelector('tbody tr:not([hidden])') !== null;
      group.hidden = !some;
      group.open = wanted !== '' && some;
    });
    output.textContent = wanted === '' ? '' : `${shown} of ${rows.length} tasks`;
  };

  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  bar.hidden = false;
})();
