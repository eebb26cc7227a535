#ifndef CPLATFORMDIRECTORY_H
#define CPLATFORMDIRECTORY_H

#include <stdint.h>

/// The number by which the system knows the kind of file system that a path lies on. Returns 0, or -1.
int kp_filesystem_kind(const char *path, uint32_t *kind);

#endif
