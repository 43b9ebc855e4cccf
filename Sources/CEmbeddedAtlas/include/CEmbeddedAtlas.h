#pragma once
#include <stddef.h>

/// The atlas: countries, divisions and arcs, in the form that docs/atlas.md describes.
const unsigned char *regesta_atlas_bytes(void);
size_t regesta_atlas_length(void);
