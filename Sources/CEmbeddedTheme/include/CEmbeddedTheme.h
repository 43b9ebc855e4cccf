#pragma once
#include <stddef.h>

/// One file of the default theme.
struct regesta_theme_file {
  /// Its path below templates/.
  const char *name;
  const unsigned char *bytes;
  size_t length;
};

/// The files of the default theme, by path.
const struct regesta_theme_file *regesta_theme_files(void);
int regesta_theme_file_count(void);
