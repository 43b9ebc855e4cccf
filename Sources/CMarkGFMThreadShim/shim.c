#include "CMarkGFMThreadShim.h"
