// cmark-gfm keeps the special characters of its inline extensions in tables of the process, which every
// `cmark_parser_finish` fills and empties: with two threads, the one that ends first takes `~`, `:` and `w` away from
// the other, and strikethrough and links vanish from its output. The library reaches the function that does so
// through its procedure linkage table, so a definition in the program comes before its own: the one here fills the
// tables once, and never empties them.

#define _GNU_SOURCE
#include "CMarkGFMThreadShim.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

typedef void (*manage_function)(cmark_parser *parser, int add);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static cmark_gfm_thread_mode mode;
static atomic_bool reached;
static atomic_bool filled;
static pthread_mutex_t finishing = PTHREAD_MUTEX_INITIALIZER;

// Exported by the extensions' library, but in none of its installed headers.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;

__attribute__((visibility("default"), used)) void
cmark_manage_extensions_special_characters(cmark_parser *parser, int add) {
  atomic_store(&reached, true);
  if (!add || atomic_load(&filled)) return;
  manage_function original =
      (manage_function)dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
  if (original == NULL || original == cmark_manage_extensions_special_characters) return;
  original(parser, add);
  atomic_store(&filled, true);
}

/// Whether the document's first block has a child of the wanted type.
static bool contains(cmark_node *document, const char *type) {
  cmark_node *block = document ? cmark_node_first_child(document) : NULL;
  cmark_node *child = block ? cmark_node_first_child(block) : NULL;
  while (child && strcmp(cmark_node_get_type_string(child), type) != 0) child = cmark_node_next(child);
  return child != NULL;
}

static bool parses(const char *text, const char *type) {
  static const char *const names[] = {"table", "strikethrough", "autolink", "tasklist"};
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  bool works = true;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[i]);
    works = works && extension && cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, text, strlen(text));
  cmark_node *document = cmark_parser_finish(parser);
  works = works && contains(document, type);
  cmark_node_free(document);
  cmark_parser_free(parser);
  return works;
}

static void prepare(void) {
  cmark_gfm_core_extensions_ensure_registered();
  // The first parser must have every extension: what it adds is what all have.
  bool works = parses("~~a~~", "strikethrough") && parses("www.example.org", "link") &&
               parses("https://example.org", "link");
  if (!works)
    mode = CMARK_GFM_THREADS_BROKEN;
  else
    mode = atomic_load(&reached) ? CMARK_GFM_THREADS_FREE : CMARK_GFM_THREADS_LOCKED;
}

cmark_gfm_thread_mode cmark_gfm_thread_shim_prepare(void) {
  pthread_once(&once, prepare);
  return mode;
}

cmark_gfm_extension_types cmark_gfm_thread_shim_types(void) {
  cmark_gfm_extension_types types = {
      CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH};
  return types;
}

struct cmark_node *cmark_gfm_thread_shim_finish(struct cmark_parser *parser) {
  if (cmark_gfm_thread_shim_prepare() == CMARK_GFM_THREADS_FREE) return cmark_parser_finish(parser);
  pthread_mutex_lock(&finishing);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_mutex_unlock(&finishing);
  return document;
}
