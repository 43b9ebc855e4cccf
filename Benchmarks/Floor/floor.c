// The least that a generator on cmark-gfm can do: read each article, parse its body, render it and write it to a file
// of its own, on all cores. Nothing is looked up, joined or checked, and there is no page around the body.
// usage: floor ARTICLES OUTPUT JOBS

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static struct {
  char **paths;
  size_t count, room;
} articles;

static void stop(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  _exit(2);
}

static int collect(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)place;
  size_t length = strlen(path);
  if (kind != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (articles.count == articles.room) {
    articles.room = articles.room ? articles.room * 2 : 1024;
    articles.paths = realloc(articles.paths, articles.room * sizeof *articles.paths);
    if (!articles.paths) stop("memory");
  }
  articles.paths[articles.count++] = strdup(path);
  return 0;
}

/// The file's bytes, in a buffer that grows and is used again.
static size_t read_file(const char *path, char **buffer, size_t *room) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) stop(path);
  size_t size = (size_t)status.st_size, length = 0;
  if (size > *room) {
    *room = size * 2;
    *buffer = realloc(*buffer, *room);
    if (!*buffer) stop("memory");
  }
  while (length < size) {
    ssize_t got = read(file, *buffer + length, size - length);
    if (got < 0) stop(path);
    if (got == 0) break;
    length += (size_t)got;
  }
  close(file);
  return length;
}

/// Where the text begins: after the second of the lines `---`, or at the start where the first isn't there.
static size_t body_start(const char *text, size_t length) {
  if (length < 4 || memcmp(text, "---\n", 4) != 0) return 0;
  const char *end = memmem(text + 3, length - 3, "\n---\n", 5);
  return end ? (size_t)(end - text) + 5 : 0;
}

static void write_file(const char *path, const char *text, size_t length) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) stop(path);
  while (length > 0) {
    ssize_t written = write(file, text, length);
    if (written < 0) stop(path);
    text += written;
    length -= (size_t)written;
  }
  close(file);
}

static void convert(size_t index, const char *output, char **buffer, size_t *room) {
  // The extensions and the option that Regesta's own parser has.
  static const char *const names[] = {"table", "strikethrough", "autolink", "tasklist"};
  size_t length = read_file(articles.paths[index], buffer, room);
  size_t start = body_start(*buffer, length);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
  cmark_parser_feed(parser, *buffer + start, length - start);
  cmark_node *document = cmark_parser_finish(parser);
  char *html =
      cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  char path[4096];
  snprintf(path, sizeof path, "%s/%zu.html", output, index);
  write_file(path, html, strlen(html));
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  int jobs = count == 4 ? atoi(arguments[3]) : 0;
  if (jobs < 1) {
    fprintf(stderr, "usage: floor ARTICLES OUTPUT JOBS\n");
    return 2;
  }
  double start = now();
  cmark_gfm_core_extensions_ensure_registered();
  if (nftw(arguments[1], collect, 16, FTW_PHYS) != 0) stop(arguments[1]);
  if (mkdir(arguments[2], 0755) != 0 && errno != EEXIST) stop(arguments[2]);
  // Processes, since cmark-gfm's extensions aren't safe on several threads.
  for (int job = 0; job < jobs; job++) {
    pid_t child = fork();
    if (child < 0) stop("fork");
    if (child > 0) continue;
    char *buffer = NULL;
    size_t room = 0;
    for (size_t i = (size_t)job; i < articles.count; i += (size_t)jobs)
      convert(i, arguments[2], &buffer, &room);
    _exit(0);
  }
  int failed = 0, status;
  while (wait(&status) > 0) failed |= status;
  if (failed) return 2;
  printf("%.4f %zu\n", now() - start, articles.count);
  return 0;
}
