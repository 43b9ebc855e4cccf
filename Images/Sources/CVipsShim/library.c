#define _GNU_SOURCE
#include "CVipsShim.h"

#include <dlfcn.h>
#include <gmodule.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <vips/vips.h>

// AVIF may be in a module beside the library. The library would load every module there is, ImageMagick and a PDF
// reader among them, so it is told to look for modules where there are none, and gets the one that is needed.
static void load_avif_module(void) {
  Dl_info place;
  if (!dladdr((void *)vips_init, &place) || place.dli_fname == NULL) return;
  const char *slash = strrchr(place.dli_fname, '/');
  if (slash == NULL) return;
  char path[4096];
  int length = snprintf(
      path, sizeof path, "%.*s/vips-modules-%d.%d/vips-heif.%s", (int)(slash - place.dli_fname),
      place.dli_fname, vips_version(0), vips_version(1), G_MODULE_SUFFIX);
  if (length < 0 || (size_t)length >= sizeof path) return;
  // It stays open as long as the process.
  void *module = dlopen(path, RTLD_LAZY);
  if (module == NULL) return;
  GModuleCheckInit initialize = (GModuleCheckInit)dlsym(module, "g_module_check_init");
  if (initialize != NULL) initialize(NULL);
}

int shim_start(void) {
  // Memory is bounded by addresses, of which each arena of a thread would take 64 MiB.
  mallopt(M_ARENA_MAX, 1);
  setenv("VIPSHOME", "/nonexistent", 1);
  // Compiling for the processor at hand takes a file to write code to, and rounds in another way.
  setenv("VIPS_NOVECTOR", "1", 1);
  if (vips_init("regesta-images") != 0) return -1;
  if (vips_type_find("VipsForeignLoad", "heifload_buffer") == 0) load_avif_module();
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_operation_block_set("VipsForeignLoad", TRUE);
  static const char *const allowed[] = {
      "VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer",   "VipsForeignLoadWebpBuffer",
      "VipsForeignLoadHeifBuffer", "VipsForeignLoadNsgifBuffer",
  };
  for (size_t index = 0; index < sizeof allowed / sizeof *allowed; index++) {
    vips_operation_block_set(allowed[index], FALSE);
  }
  return 0;
}

const char *shim_library_version(void) {
  static char version[32];
  snprintf(version, sizeof version, "%d.%d.%d", vips_version(0), vips_version(1), vips_version(2));
  return version;
}

const char *shim_error(void) {
  static char message[1024];
  snprintf(message, sizeof message, "%s", vips_error_buffer());
  vips_error_clear();
  return message;
}
