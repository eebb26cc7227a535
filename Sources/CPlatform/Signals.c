#define _GNU_SOURCE 1
#include "CPlatform.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Handlers run between any two instructions: everything they read is either constant while they are installed or
// atomic, and they call only what POSIX lists as safe.

static atomic_int pending;
static atomic_int wake = -1;

static atomic_int guarding;
static atomic_int ending_signal;
static int guard_input = -1;
static int guard_output = -1;
static struct termios guard_modes;
static char guard_restore[KP_RESTORE_LIMIT];
static size_t guard_length;

static void note(int signal_number) {
  int saved = errno;
  int bit = 0;
  switch (signal_number) {
  case SIGWINCH: bit = KP_SIGNAL_RESIZE; break;
  case SIGHUP: bit = KP_SIGNAL_HANG_UP; break;
  case SIGTSTP: bit = KP_SIGNAL_SUSPEND; break;
  case SIGCONT: bit = KP_SIGNAL_CONTINUE; break;
  default: bit = KP_SIGNAL_TERMINATE; break;
  }
  if (bit & (KP_SIGNAL_TERMINATE | KP_SIGNAL_HANG_UP)) {
    // The first request starts the time of grace; further ones do not prolong it.
    if (atomic_exchange(&ending_signal, signal_number) == 0 && atomic_load(&guarding)) alarm(KP_GRACE_SECONDS);
  }
  atomic_fetch_or(&pending, bit);
  int descriptor = atomic_load(&wake);
  if (descriptor >= 0) kp_eventfd_raise(descriptor);
  errno = saved;
}

static void give_terminal_back(void) {
  if (!atomic_exchange(&guarding, 0)) return;
  // What is still queued will not be read any more; without this the write below could wait for it.
  tcflush(guard_output, TCOFLUSH);
  ssize_t ignored = write(guard_output, guard_restore, guard_length);
  (void)ignored;
  tcsetattr(guard_input, TCSANOW, &guard_modes);
}

static void out_of_patience(int signal_number) {
  (void)signal_number;
  int cause = atomic_load(&ending_signal);
  give_terminal_back();
  _exit(128 + (cause > 0 ? cause : SIGALRM));
}

static void crash(int signal_number) {
  give_terminal_back();
  signal(signal_number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(signal_number);
}

static const int noted[] = {SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT};
static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
enum { NOTED = sizeof noted / sizeof *noted, FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction before_noted[NOTED];
static struct sigaction before_fatal[FATAL];
static struct sigaction before_pipe;
static struct sigaction before_alarm;

int kp_signals_install(void) {
  int descriptor = kp_eventfd();
  if (descriptor < 0) return -1;
  atomic_store(&pending, 0);
  atomic_store(&ending_signal, 0);
  atomic_store(&wake, descriptor);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_handler = note;
  // No SA_RESTART: a wait must end when one of these comes.
  for (int place = 0; place < NOTED; place++) sigaction(noted[place], &action, &before_noted[place]);
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, &before_pipe);
  // Whoever started us may have blocked them, and a mask is inherited: a request to end would never arrive.
  sigset_t open;
  sigemptyset(&open);
  for (int place = 0; place < NOTED; place++) sigaddset(&open, noted[place]);
  pthread_sigmask(SIG_UNBLOCK, &open, NULL);
  return descriptor;
}

int kp_signals_take(void) {
  int descriptor = atomic_load(&wake);
  if (descriptor >= 0) kp_eventfd_clear(descriptor);
  return atomic_exchange(&pending, 0);
}

void kp_signals_remove(void) {
  int descriptor = atomic_exchange(&wake, -1);
  if (descriptor < 0) return;
  for (int place = 0; place < NOTED; place++) sigaction(noted[place], &before_noted[place], NULL);
  sigaction(SIGPIPE, &before_pipe, NULL);
  close(descriptor);
}

void kp_signals_stop_process(void) {
  struct sigaction standard, ours;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &stop, &mask);
  // A shell expects the whole job to stop; an orphaned one is not stopped at all and simply goes on.
  raise(SIGTSTP);
  sigprocmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

int kp_terminal_guard_install(int input, int output, const char *restore, size_t length) {
  if (length > sizeof guard_restore || tcgetattr(input, &guard_modes) != 0) return -1;
  memcpy(guard_restore, restore, length);
  guard_length = length;
  guard_input = input;
  guard_output = output;
  static char spare_stack[65536];
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = spare_stack;
  stack.ss_size = sizeof spare_stack;
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = crash;
  action.sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND;
  for (int place = 0; place < FATAL; place++) sigaction(fatal[place], &action, &before_fatal[place]);
  action.sa_handler = out_of_patience;
  action.sa_flags = 0;
  sigaction(SIGALRM, &action, &before_alarm);
  atomic_store(&guarding, 1);
  return 0;
}

void kp_terminal_guard_remove(void) {
  alarm(0);
  if (!atomic_exchange(&guarding, 0)) return;
  for (int place = 0; place < FATAL; place++) sigaction(fatal[place], &before_fatal[place], NULL);
  sigaction(SIGALRM, &before_alarm, NULL);
}
