#define _GNU_SOURCE 1
#include "CPlatform.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

struct work {
  void (*body)(void *);
  void *context;
};

static void *run(void *argument) {
  struct work work = *(struct work *)argument;
  free(argument);
  work.body(work.context);
  return NULL;
}

int kp_thread_start(void (*body)(void *), void *context) {
  struct work *work = malloc(sizeof *work);
  if (work == NULL) return ENOMEM;
  work->body = body;
  work->context = context;
  // The new thread inherits the mask; signals of faults must stay open, since they belong to the thread at fault.
  sigset_t blocked, before;
  sigfillset(&blocked);
  const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
  for (size_t place = 0; place < sizeof faults / sizeof *faults; place++) sigdelset(&blocked, faults[place]);
  pthread_sigmask(SIG_SETMASK, &blocked, &before);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  int result = pthread_create(&thread, &attributes, run, work);
  pthread_attr_destroy(&attributes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (result != 0) free(work);
  return result;
}
