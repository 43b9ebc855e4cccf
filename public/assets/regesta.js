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
    preview.classList.add("is-dismissed");
    document.addEventListener("pointerover", restore);
    document.addEventListener("focusout", restore);
    function restore() {
      if (preview.previousElementSibling.matches(":hover, :focus")) return;
      preview.classList.remove("is-dismissed");
      document.removeEventListener("pointerover", restore);
      document.removeEventListener("focusout", restore);
    }
  }
})();
