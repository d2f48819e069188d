/* Runs before everything else, in syntax that any browser reads (ES3): says when it is too old; else
   starts the engine, which is ready about when the page is. */
(function () {
  var missing = [];
  function need(name, present) {
    if (!present) missing.push(name);
  }
  var w = window;
  need('Promise', !!w.Promise);
  need('customElements', !!w.customElements);
  need('attachShadow', !!(w.Element && w.Element.prototype.attachShadow));
  need('attachInternals', !!(w.HTMLElement && w.HTMLElement.prototype.attachInternals));
  need('Worker', !!w.Worker);
  need('TextEncoder', !!w.TextEncoder);
  need('URL.createObjectURL', !!(w.URL && w.URL.createObjectURL));
  // What the address asks for, before anything is drawn (src/address.ts).
  var page = document.documentElement;
  var search = String(w.location.search);
  var theme = /[?&]theme=(dark|light)\b/.exec(search);
  if (theme) page.setAttribute('data-theme', theme[1]);
  if (/[?&]size=large\b/.test(search)) page.setAttribute('data-size', 'large');

  if (!missing.length) {
    startEngine();
    return;
  }

  // What src/spawn.ts takes over.
  function startEngine() {
    var script = document.currentScript;
    if (!script || !script.getAttribute('data-worker')) return;
    function address(name) {
      var link = document.createElement('a');
      link.href = script.getAttribute(name);
      return link.href;
    }
    var early = (w.goujiEarly = {
      addresses: [address('data-worker'), address('data-pdf')],
      policy: null,
      worker: null,
      events: []
    });
    function keep(event) {
      if (event.type === 'error') event.preventDefault();
      early.events.push(event);
    }
    try {
      var url = early.addresses[0];
      if (w.trustedTypes) {
        early.policy = w.trustedTypes.createPolicy('gouji-checker', {
          createScriptURL: function (given) {
            if (given !== early.addresses[0] && given !== early.addresses[1]) throw new TypeError('not ours');
            return given;
          }
        });
        url = early.policy.createScriptURL(url);
      }
      early.worker = new Worker(url);
      early.worker.onmessage = early.worker.onerror = keep;
    } catch (error) {
      early.worker = null;
    }
  }

  var agent = navigator.userAgent || '';
  var kernel = /(?:Chrome|Firefox)\/\d+/.exec(agent);
  var name = /Trident|MSIE/.test(agent) ? 'IE' : kernel ? kernel[0] : '';
  function show() {
    var old = document.getElementById('old-browser');
    var tool = document.getElementById('checker');
    if (!old) return;
    var lines = [
      '当前浏览器内核' + (name ? '（' + name + '）' : '') + '太旧，检查程序无法运行。',
      '请点地址栏右侧的闪电图标，切换到“极速模式”；或者改用 Chromium 78 以上内核的浏览器（360、奇安信、UOS、Edge、Firefox）。',
      'This browser is too old for the checker; use one with Chromium 78 or later, or Firefox 98 or later.',
      '(' + missing.join(', ') + ')'
    ];
    for (var i = 0; i < lines.length; i++) {
      var p = document.createElement('p');
      p.appendChild(document.createTextNode(lines[i]));
      old.appendChild(p);
    }
    old.removeAttribute('hidden');
    old.style.display = 'block';
    if (tool) tool.style.display = 'none';
  }
  if (w.addEventListener) w.addEventListener('DOMContentLoaded', show, false);
  else if (w.attachEvent) w.attachEvent('onload', show);
})();
