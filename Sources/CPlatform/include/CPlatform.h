// What Swift cannot see of the operating system: thin functions over variadic calls, macros and signal handlers.
// Nothing here decides anything. Functions that can fail return -1 and leave errno as it was set.
#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stddef.h>
#include <stdint.h>

#include "CPlatformDirectory.h"

// MARK: Waking a loop

/// A descriptor that becomes readable when it is raised; close-on-exec, never blocking.
int kp_eventfd(void);
/// Makes the descriptor readable. May be called from any thread and from a signal handler.
void kp_eventfd_raise(int descriptor);
/// Makes the descriptor unreadable again. Returns 1 when it had been raised, 0 when not.
int kp_eventfd_clear(int descriptor);

// MARK: Watching directories

enum {
  /// Something in a watched directory was created, written, moved or removed.
  KP_WATCH_CHANGED = 1,
  /// Changes were lost because too many came at once: look at everything.
  KP_WATCH_OVERFLOW = 2,
  /// A watched directory itself is gone or was moved.
  KP_WATCH_GONE = 4,
};

/// A descriptor that becomes readable when something changes; close-on-exec, never blocking.
int kp_inotify_open(void);
/// Watches a directory, not those inside of it. Returns the number of the watch. Symbolic links are not followed.
int kp_inotify_watch_directory(int descriptor, const char *path);
/// Ends a watch by its number.
int kp_inotify_forget(int descriptor, int watch);
/// Reads all that has happened. Returns a sum of KP_WATCH_…, 0 when nothing had happened.
int kp_inotify_drain(int descriptor);

// MARK: Threads

/// Runs `body(context)` on a new detached thread that takes no signals. Returns 0, or an errno.
int kp_thread_start(void (*body)(void *), void *context);

// MARK: Terminals

/// The size of a terminal in cells. Returns 0, or -1 when the descriptor has none.
int kp_terminal_size(int descriptor, int *columns, int *rows);
/// Columns that the C library expects for a character in the current locale; -1 when it cannot be shown.
int kp_character_columns(uint32_t scalar);
/// A file in memory, close-on-exec.
int kp_memory_file(const char *name);
/// Opens the same terminal once more, for writing without blocking, so that no flag of the shared one is changed.
int kp_terminal_open_again(int descriptor);

// MARK: Signals for a program on a terminal

enum {
  KP_SIGNAL_RESIZE = 1,
  KP_SIGNAL_TERMINATE = 2,
  KP_SIGNAL_HANG_UP = 4,
  KP_SIGNAL_SUSPEND = 8,
  KP_SIGNAL_CONTINUE = 16,
};

/// Takes over SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT and ignores SIGPIPE. Each one that comes
/// is noted and raises the descriptor that is returned. To be called before curses starts.
int kp_signals_install(void);
/// What came since the last call, as a sum of KP_SIGNAL_…
int kp_signals_take(void);
/// Gives back the handlers that were there before and closes the descriptor.
void kp_signals_remove(void);
/// Stops the process as Ctrl-Z does, and returns when it is continued.
void kp_signals_stop_process(void);

/// From now until `kp_terminal_guard_remove`, a crash, or a request to end that is not met within
/// KP_GRACE_SECONDS, sends `restore` to `output`, gives `input` the modes that it has at this call, and ends the
/// process as the signal would. `restore` is copied; at most KP_RESTORE_LIMIT bytes.
int kp_terminal_guard_install(int input, int output, const char *restore, size_t length);
/// The guard no longer touches the terminal.
void kp_terminal_guard_remove(void);

enum { KP_GRACE_SECONDS = 1, KP_RESTORE_LIMIT = 256 };

#endif
