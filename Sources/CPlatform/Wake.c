#define _GNU_SOURCE 1
#include "CPlatform.h"

#include <errno.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

int kp_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void kp_eventfd_raise(int descriptor) {
  int saved = errno;
  uint64_t one = 1;
  ssize_t written;
  do {
    written = write(descriptor, &one, sizeof one);
  } while (written < 0 && errno == EINTR);
  errno = saved;
}

int kp_eventfd_clear(int descriptor) {
  uint64_t count = 0;
  ssize_t got;
  do {
    got = read(descriptor, &count, sizeof count);
  } while (got < 0 && errno == EINTR);
  return got == sizeof count && count > 0;
}

int kp_inotify_open(void) { return inotify_init1(IN_CLOEXEC | IN_NONBLOCK); }

int kp_inotify_watch_directory(int descriptor, const char *path) {
  return inotify_add_watch(descriptor, path,
                           IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO |
                               IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW);
}

int kp_inotify_forget(int descriptor, int watch) { return inotify_rm_watch(descriptor, watch); }

int kp_inotify_drain(int descriptor) {
  char buffer[16384] __attribute__((aligned(__alignof__(struct inotify_event))));
  int happened = 0;
  for (;;) {
    ssize_t got = read(descriptor, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return happened;
    for (ssize_t place = 0; place < got;) {
      const struct inotify_event *event = (const struct inotify_event *)(buffer + place);
      if (event->mask & IN_Q_OVERFLOW) {
        happened |= KP_WATCH_OVERFLOW;
      } else if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED)) {
        happened |= KP_WATCH_GONE;
      } else {
        happened |= KP_WATCH_CHANGED;
      }
      place += (ssize_t)(sizeof *event + event->len);
    }
  }
}
