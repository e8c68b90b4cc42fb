/* global window, document */
// The panel beside the phone: personas, stickers, time. Talks to the sandbox, never to production.
const app = document.getElementById('app');
const guest = { name: 'guest', title: '访客', description: '没有登录的人看到的样子' };

app.src = '/index.html' + window.location.hash;

const tell = (message) => app.contentWindow.postMessage(message, window.location.origin);
const open = (page) => {
  app.contentWindow.location.hash = '#' + page;
};

async function ask(path, body) {
  const answer = await fetch('/sandbox/' + path, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  return answer.ok ? answer.json() : undefined;
}

function playing() {
  const stored = localStorage.getItem('preview.persona');
  return stored ? JSON.parse(stored).data : 'rider';
}

function button({ title, description }, onClick, on = false) {
  const element = document.createElement('button');
  const strong = document.createElement('b');
  const words = document.createElement('span');
  strong.textContent = title;
  words.textContent = description;
  element.append(strong, words);
  element.className = on ? 'on' : '';
  element.addEventListener('click', onClick);
  return element;
}

function showPersonas(personas) {
  const list = document.getElementById('personas');
  const pick = (persona) => () => {
    tell({ persona: persona.name });
    setTimeout(() => showPersonas(personas), 300);
  };
  list.replaceChildren(...personas.map((one) => button(one, pick(one), one.name === playing())));
}

function showStickers(stickers) {
  const list = document.getElementById('stickers');
  const scan =
    ({ scene }) =>
    () =>
      open('/pages/scan/index?scene=' + encodeURIComponent(scene));
  list.replaceChildren(...stickers.map((one) => button(one, scan(one))));
  list.parentElement.hidden = stickers.length === 0;
}

function showClock(clock) {
  const words = clock && new Date(clock.now).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  document.getElementById('clock').textContent = words ?? '';
}

for (const element of document.querySelectorAll('.row button')) {
  const { seconds, reset, elder, page } = element.dataset;
  element.addEventListener('click', async () => {
    if (page) return open(page);
    if (elder !== undefined) return tell({ elder: elder === '1' });
    showClock(await ask('clock', reset ? { reset: true } : { advanceSeconds: Number(seconds) }));
    app.contentWindow.location.reload();
  });
}

ask('personas').then((found) => showPersonas([...(found?.items ?? []), guest]));
ask('stickers').then((found) => showStickers(found?.items ?? []));
ask('clock').then(showClock);
