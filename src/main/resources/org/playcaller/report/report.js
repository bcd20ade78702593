(function () {
  'use strict';
  const plays = Array.from(document.querySelectorAll('details.play'));
  const texts = plays.map(play => play.textContent.toLowerCase());
  const search = document.getElementById('search');
  const only = document.getElementById('only');
  const all = document.getElementById('all');
  const found = document.getElementById('found');

  function show() {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word !== '');
    let shown = 0;
    plays.forEach((play, i) => {
      const wanted = only.checked ? play.dataset.open === 'yes' : true;
      play.hidden = wanted ? !words.every(word => texts[i].includes(word)) : true;
      shown += play.hidden ? 0 : 1;
    });
    document.querySelectorAll('section.chapter').forEach(chapter => {
      chapter.hidden = chapter.querySelector('details.play:not([hidden])') === null;
    });
    found.textContent = shown + ' of ' + plays.length + ' plays';
  }

  function openTarget() {
    const target = document.getElementById(location.hash.slice(1));
    const play = target === null ? null : target.closest('details.play');
    if (play !== null) {
      if (play.hidden) {
        search.value = '';
        only.checked = false;
        show();
      }
      play.open = true;
      target.scrollIntoView();
    }
  }

  function copyButton(pre) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => {
      const range = document.createRange();
      range.selectNodeContents(pre);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      button.textContent = document.execCommand('copy') ? 'Copied' : 'Selected: press Ctrl+C';
    });
    pre.after(button);
  }

  plays.forEach(play => { play.open = false; });
  document.querySelectorAll('.missing pre').forEach(copyButton);
  document.getElementById('tools').hidden = false;
  document.getElementById('tools').addEventListener('submit', event => event.preventDefault());
  search.addEventListener('input', show);
  only.addEventListener('change', show);
  all.addEventListener('click', () => {
    const open = all.textContent === 'Open all';
    plays.forEach(play => { play.open = open; });
    all.textContent = open ? 'Close all' : 'Open all';
  });

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = plays.filter(play => !play.open);
    closed.forEach(play => { play.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(play => { play.open = false; }));
  addEventListener('hashchange', openTarget);
  show();
  openTarget();
}());
