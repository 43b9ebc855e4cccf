#include "CEmbeddedTheme.h"
