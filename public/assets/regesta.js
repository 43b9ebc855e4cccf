"use strict";
(function () {
  // Escape hides the preview beside a link until pointer and focus have left the link (WCAG 1.4.13).
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll(".preview").forEach(function (preview) {
      if (getComputedStyle(preview).visibility === "visible") dismiss(preview);
    });
  });

  function dismiss(preview) {
    var link = preview.previousElementSibling;
    preview.classList.add("is-dismissed");
    // Asking for the style applies it: what is hidden is under no pointer any more.
    if (getComputedStyle(preview).visibility !== "visible") restore();

    function restore() {
      var isWanted = link && link.matches(":hover, :focus");
      var change = isWanted ? "addEventListener" : "removeEventListener";
      if (!isWanted) preview.classList.remove("is-dismissed");
      document[change]("pointerover", restore);
      document[change]("focusout", restore);
    }
  }
})();
