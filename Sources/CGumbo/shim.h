#pragma once
#include <gumbo.h>

/// Parses a page, in which a NUL doesn't end the text. The tree points into `text` and is freed with `cgumbo_free`.
static inline GumboOutput *cgumbo_parse(const char *text, size_t length) {
  return gumbo_parse_with_options(&kGumboDefaultOptions, text, length);
}

static inline void cgumbo_free(GumboOutput *output) {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}
