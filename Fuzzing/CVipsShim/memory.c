#include <stdlib.h>

#include "CVipsShim.h"

// All of the shim that reading a file's structure links to; no decoder is here.
void *shim_allocate(size_t length) { return malloc(length ? length : 1); }
void shim_free(void *memory) { free(memory); }
int shim_limit(uint64_t memory, uint64_t seconds) { return memory && seconds ? 0 : -1; }
