#ifndef CALLOCATION_H
#define CALLOCATION_H

/// Gives memory that the allocator holds and nobody uses back to the system, as far as the system has a call for that.
void return_free_memory(void);

#endif
