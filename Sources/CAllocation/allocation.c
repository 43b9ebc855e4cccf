#include "CAllocation.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void return_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  // To set the one switches off what would adapt the other.
  mallopt(M_TRIM_THRESHOLD, 1 << 24);
#endif
}

void return_free_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
