#pragma once

#include <stdint.h>

struct cmark_node;
struct cmark_parser;

/// How calls of cmark-gfm from several threads are kept apart.
typedef enum {
  /// This target's definition of `cmark_manage_extensions_special_characters` is the one the library calls:
  /// the characters are set once, and parsers may finish at the same time.
  CMARK_GFM_THREADS_FREE = 1,
  /// The library calls its own definition: only one parser may finish at a time.
  CMARK_GFM_THREADS_LOCKED = 2,
  /// Extensions are missing, or don't work as they should.
  CMARK_GFM_THREADS_BROKEN = 3,
} cmark_gfm_thread_mode;

/// The node types that the extensions were given when they were registered.
typedef struct {
  uint32_t table;
  uint32_t table_row;
  uint32_t table_cell;
  uint32_t strikethrough;
} cmark_gfm_extension_types;

/// Registers the extensions and finds the mode, once; every later call returns the same at little cost.
cmark_gfm_thread_mode cmark_gfm_thread_shim_prepare(void);

/// The extensions' node types, known after `cmark_gfm_thread_shim_prepare`.
cmark_gfm_extension_types cmark_gfm_thread_shim_types(void);

/// Parses like `cmark_parser_finish`, alone in the process where the mode asks for it.
struct cmark_node *cmark_gfm_thread_shim_finish(struct cmark_parser *parser);
