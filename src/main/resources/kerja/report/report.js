(() => {
  const form = document.getElementById('filter');
  if (!form) return;
  const shown = document.getElementById('shown');
  const chunks = [...document.querySelectorAll('.chunk')].map(chunk => ({
    chunk,
    bodies: [...chunk.querySelectorAll('tbody')].map(body => ({body, rows: [...body.querySelectorAll('tr:not(.row)')]}))
  }));
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const filter = () => {
    const severities = new Set([...form.querySelectorAll('[name=severity]:checked')].map(box => box.value));
    const words = form.elements.text.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const {chunk, bodies} of chunks) {
      let inChunk = 0;
      for (const {body, rows} of bodies) {
        const context = words.length ? body.textContent.toLocaleLowerCase() : '';
        let inBody = 0;
        for (const row of rows) {
          const fits = severities.has(row.className) && words.every(word => context.includes(word));
          row.hidden = !fits;
          if (fits) inBody++;
        }
        body.hidden = inBody === 0;
        inChunk += inBody;
      }
      chunk.hidden = inChunk === 0;
      count += inChunk;
    }
    shown.textContent = number.format(count) + ' / ' + number.format(shown.dataset.all);
  };
  let waiting;
  form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 150); });
  form.addEventListener('submit', event => event.preventDefault());
  form.hidden = false;
  filter();
})();
