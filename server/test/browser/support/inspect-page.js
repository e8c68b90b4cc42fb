// Runs inside the page and answers what a careful person would not show to their mother.
// Plain JavaScript, read as text: the server's programs know no DOM types.
(() => {
  const isVisible = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
  const pages = [...document.querySelectorAll('.taro_page')].filter(isVisible);
  const page = pages.at(-1);
  if (!page) return { text: '', faults: ['there is no page'] };
  const faults = [];
  const width = window.innerWidth;

  /** Of an element's own words against what is painted behind them; resting buttons are left out. */
  function contrastOf(element) {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!says || element.closest('.button-still, .card-red')) return 21;
    const ink = rgbOf(getComputedStyle(element).color);
    for (let behind = element; behind; behind = behind.parentElement) {
      const ground = rgbOf(getComputedStyle(behind).backgroundColor);
      if (ground.alpha < 1) continue;
      const [light, dark] = [luminanceOf(ink), luminanceOf(ground)].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    }
    return 21;
  }

  function rgbOf(text) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    return { channels: [red, green, blue], alpha };
  }

  /** WCAG 2.2, relative luminance. */
  function luminanceOf({ channels }) {
    const [red, green, blue] = channels.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  /** A strip is swiped sideways: what it holds may lie beyond the edge, it may not. */
  function isInStrip(element) {
    for (let at = element.parentElement; at && at !== page; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  }

  const wide = document.scrollingElement.scrollWidth;
  if (wide > width) faults.push(`the page is ${wide} px wide on a screen of ${width}`);
  for (const element of page.querySelectorAll('*')) {
    if (!isVisible(element) || element.closest('svg')) continue;
    const contrast = contrastOf(element);
    if (contrast < 4.5)
      faults.push(`“${element.textContent.trim()}” has a contrast of ${contrast.toFixed(1)}`);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const name = `${element.tagName.toLowerCase()}.${element.className}`;
    const words = element.textContent.trim().slice(0, 20);
    if ((box.right > width + 1 || box.left < -1) && !isInStrip(element))
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
