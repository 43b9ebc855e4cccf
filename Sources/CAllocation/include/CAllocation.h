#ifndef CALLOCATION_H
#define CALLOCATION_H

/// Has blocks of 1 MB and more given back to the system as soon as they are free. glibc would raise that size with every such
/// block, up to 32 MB, and what one stage of a build was done with would stay until the end.
void return_large_blocks(void);

/// Gives back to the system what is free among smaller blocks.
void return_free_memory(void);

#endif
