/* global window */
// On a wide screen the app is shown in a phone frame beside the panel of personas.
if (window.top === window.self && window.innerWidth >= 720) {
  window.location.replace('/preview/index.html' + window.location.hash);
}
