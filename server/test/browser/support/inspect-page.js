// Runs inside the page and answers what a careful person would not show to their mother.
// Plain JavaScript, read as text: the server's programs know no DOM types.
(() => {
  const isVisible = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
  const pages = [...document.querySelectorAll('.taro_page')].filter(isVisible);
  const page = pages.at(-1);
  if (!page) return { text: '', faults: ['there is no page'] };
  const faults = [];
  const width = window.innerWidth;

  const wide = document.scrollingElement.scrollWidth;
  if (wide > width) faults.push(`the page is ${wide} px wide on a screen of ${width}`);
  for (const element of page.querySelectorAll('*')) {
    if (!isVisible(element) || element.closest('svg')) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    const words = element.textContent.trim().slice(0, 20);
    if (box.right > width + 1 || box.left < -1)
      faults.push(`${name} “${words}” reaches from ${box.left} to ${box.right}`);
    const clips = getComputedStyle(element).overflowX === 'hidden';
    if (clips && element.scrollWidth > element.clientWidth + 1 && words)
      faults.push(`${name} “${words}” is cut at the right`);
  }

  const labels = [...page.querySelectorAll('[aria-label], [placeholder]')]
    .filter(isVisible)
    .flatMap((element) => [
      element.getAttribute('aria-label') ?? '',
      element.getAttribute('placeholder') ?? '',
    ]);
  const bars = [...document.querySelectorAll('.taro-navigation-bar-title, .weui-tabbar__label')];
  const text = [page.innerText, ...labels, ...bars.filter(isVisible).map((bar) => bar.innerText)];
  return { text: text.join('\n'), faults: [...new Set(faults)] };
})();
