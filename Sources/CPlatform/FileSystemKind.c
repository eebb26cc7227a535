#include "CPlatformDirectory.h"

#include <sys/vfs.h>

int kp_filesystem_kind(const char *path, uint32_t *kind) {
  struct statfs information;
  if (statfs(path, &information) != 0) return -1;
  *kind = (uint32_t)information.f_type;
  return 0;
}
