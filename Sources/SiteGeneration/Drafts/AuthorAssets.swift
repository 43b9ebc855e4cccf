/// The style sheet and the script of pages for authors.
enum AuthorAssets {
  static let stylesheet = """
    .regesta-authors {
      position: fixed; inset-block-end: 0; inset-inline-start: 0; z-index: 2147483646; margin: 0; padding: .25rem .75rem;
      font: 600 .8125rem/1.4 system-ui, sans-serif; color: #fff; background: #7a1f3d; border-start-end-radius: .25rem;
      opacity: .95;
    }
    .regesta-report {
      position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-block-size: 60vh; overflow: auto; margin: 0;
      padding: 1rem; direction: ltr; text-align: left; white-space: pre-wrap; overflow-wrap: anywhere;
      font: .875rem/1.5 ui-monospace, monospace; color: #fff; background: #2b0d16; border-block-start: .25rem solid #e0567f;
    }
    @media print { .regesta-authors, .regesta-report { display: none } }

    """

  /// Asks four times a second for the stamp, by a script element: nothing else may be loaded by a page that was opened from a
  /// disk.
  static let script = """
    (function () {
      "use strict";
      var own = document.currentScript.src;
      var root = own.slice(0, own.length - "assets/regesta/live.js".length);
      var page = decodeURI(location.href.split(/[?#]/)[0].slice(root.length)).replace(/(^|\\/)$/, "$1index.html");
      var first = null;
      var panel = null;

      function show(report) {
        if (!report) {
          if (panel) { panel.remove(); panel = null; }
          return;
        }
        if (!panel) {
          panel = document.createElement("pre");
          panel.className = "regesta-report";
          panel.setAttribute("role", "alert");
          panel.tabIndex = 0;
          document.body.append(panel);
        }
        if (panel.textContent !== report) { panel.textContent = report; }
      }

      window.regestaStamp = function (stamp) {
        if (!first) { first = stamp; }
        var changed = Math.max(stamp.all, stamp.pages[page] || 0);
        if (stamp.session !== first.session || changed > first.number) {
          first = stamp;
          location.reload();
          return;
        }
        show(stamp.report);
      };

      function ask() {
        if (document.visibilityState === "hidden") { return; }
        var script = document.createElement("script");
        script.src = root + "assets/regesta/stamp.js?" + Date.now();
        script.onload = script.onerror = function () { script.remove(); };
        document.head.append(script);
      }

      ask();
      setInterval(ask, 250);
      document.addEventListener("visibilitychange", ask);
    })();

    """
}
