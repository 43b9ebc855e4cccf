// Decoders that get no memory end the process, or say no more than that the image is bad. So the program watches
// what all libraries ask for: with glibc, its own definitions of these functions come before the library's.

#define _GNU_SOURCE
#include "CVipsShim.h"

#include <errno.h>
#include <sys/mman.h>

static volatile int *ran_out;

int shim_watch_memory(void) {
  // Shared, since a worker that has ended can't be asked.
  void *page = mmap(NULL, sizeof *ran_out, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return -1;
  ran_out = page;
  return 0;
}

int shim_memory_ran_out(void) { return ran_out != NULL && *ran_out; }

#ifdef __GLIBC__
#define INTERPOSED __attribute__((visibility("default"), used))

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static inline void *noted(void *memory, size_t length) {
  if (memory == NULL && length != 0 && ran_out != NULL) *ran_out = 1;
  return memory;
}

INTERPOSED void *malloc(size_t length) { return noted(__libc_malloc(length), length); }

INTERPOSED void *calloc(size_t count, size_t length) {
  return noted(__libc_calloc(count, length), count != 0 ? length : 0);
}

INTERPOSED void *realloc(void *memory, size_t length) {
  return noted(__libc_realloc(memory, length), length);
}

INTERPOSED void *memalign(size_t alignment, size_t length) {
  return noted(__libc_memalign(alignment, length), length);
}

INTERPOSED void *aligned_alloc(size_t alignment, size_t length) { return memalign(alignment, length); }

INTERPOSED int posix_memalign(void **result, size_t alignment, size_t length) {
  if (alignment == 0 || alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *memory = memalign(alignment, length);
  if (memory == NULL && length != 0) return ENOMEM;
  *result = memory;
  return 0;
}
#endif
