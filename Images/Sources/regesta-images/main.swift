#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

exit(Program.run(CommandLine.arguments))
