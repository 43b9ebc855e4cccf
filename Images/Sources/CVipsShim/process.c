#define _GNU_SOURCE
#include "CVipsShim.h"

#include <stddef.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

pid_t shim_fork(void) {
  pid_t child = fork();
#ifdef __linux__
  if (child == 0) prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  return child;
}

static int limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit wanted = {.rlim_cur = soft, .rlim_max = hard};
  return setrlimit(resource, &wanted);
}

int shim_limit(uint64_t memory, uint64_t seconds) {
  if (limit(RLIMIT_CORE, 0, 0) != 0) return -1;
  if (limit(RLIMIT_FSIZE, 0, 0) != 0) return -1;
  // At the soft limit the signal tells why the process ended; at the hard one it couldn't.
  if (limit(RLIMIT_CPU, seconds, seconds + 1) != 0) return -1;
  return limit(RLIMIT_AS, memory, memory);
}

void shim_close_others(int one, int other) {
  long most = sysconf(_SC_OPEN_MAX);
  if (most < 0 || most > 65536) most = 65536;
  for (int descriptor = 3; descriptor < most; descriptor++) {
    if (descriptor != one && descriptor != other) close(descriptor);
  }
}

void shim_clear_environment(void) {
#ifdef __linux__
  clearenv();
#else
  extern char **environ;
  static char *none[] = {NULL};
  environ = none;
#endif
}

#if defined(__linux__) && defined(__x86_64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__linux__) && defined(__aarch64__)
#define OUR_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OUR_ARCHITECTURE
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define REFUSAL BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define PERMISSION BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define REFUSE(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 1), REFUSAL
// Refuses to open a file for anything but reading; `flags` is the argument with its flags.
#define READING_ONLY(name, flags)                                                                          \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 4), LOAD(args[flags]),                               \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC, 0, 1), REFUSAL,          \
      PERMISSION

void shim_confine(void) {
  struct sock_filter rules[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_ARCHITECTURE, 1, 0),
      REFUSAL,
      LOAD(nr),
      // The other calling convention of x86-64, with numbers of its own.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      REFUSAL,
      REFUSE(socket),
      REFUSE(socketpair),
      REFUSE(connect),
      REFUSE(execve),
      REFUSE(execveat),
      REFUSE(ptrace),
      REFUSE(process_vm_writev),
      REFUSE(pidfd_open),
      REFUSE(kill),
      REFUSE(io_uring_setup),
      REFUSE(truncate),
      REFUSE(unlinkat),
      REFUSE(renameat),
      REFUSE(renameat2),
      REFUSE(linkat),
      REFUSE(symlinkat),
      REFUSE(mkdirat),
      REFUSE(mknodat),
      REFUSE(fchmodat),
      REFUSE(openat2),
#ifdef __NR_open
      REFUSE(fork),
      REFUSE(vfork),
      REFUSE(creat),
      REFUSE(unlink),
      REFUSE(rmdir),
      REFUSE(rename),
      REFUSE(link),
      REFUSE(symlink),
      REFUSE(mkdir),
      REFUSE(mknod),
      REFUSE(chmod),
      READING_ONLY(open, 1),
#endif
      READING_ONLY(openat, 2),
      PERMISSION,
  };
  struct sock_fprog filter = {.len = sizeof rules / sizeof *rules, .filter = rules};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return;
  prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}
#else
void shim_confine(void) {}
#endif
