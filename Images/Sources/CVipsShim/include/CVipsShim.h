// What Swift can't do of this program: calls of libvips, which take variable arguments, and of the operating system.
//
// Functions that return an image give a reference that is the caller's, or NULL, with the reason in
// `shim_error`. None takes a file's name.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct _VipsImage VipsImage;

typedef enum {
  SHIM_JPEG,
  SHIM_PNG,
  SHIM_WEBP,
  SHIM_AVIF,
  SHIM_GIF,
} ShimFormat;

// The library (library.c)

/// Starts the library so that the environment has no say in what it does, with no loader but the five: 0 or -1.
int shim_start(void);
/// Its version, such as "8.14.1"; needs no start.
const char *shim_library_version(void);
/// What went wrong since the last call, in the library's words.
const char *shim_error(void);

// Reading (load.c)

/// The image in the bytes, which have to outlive it; nothing but its header is read yet.
VipsImage *shim_load(ShimFormat format, const void *bytes, size_t length, int every_frame);
int shim_width(const VipsImage *image);
/// The height of all frames, one under the other.
int shim_height(const VipsImage *image);
int shim_bands(const VipsImage *image);
int shim_frame_height(VipsImage *image);
/// The number of frames in the file, whether they were loaded or not.
int shim_frame_count(VipsImage *image);
/// As in EXIF, 1 to 8.
int shim_orientation(VipsImage *image);
/// How often an animation is shown, 0 for without end.
int shim_loop(VipsImage *image);
/// Fills in how long each frame is shown, in milliseconds.
void shim_delays(VipsImage *image, int *delays, int count);
void shim_release(VipsImage *image);

// Changing (transform.c)

/// Grey or sRGB with 8 bits, converted by the embedded profile where there is one.
VipsImage *shim_to_srgb(VipsImage *image);
/// Decodes all of it, into memory that is freed with `shim_free`.
void *shim_pixels(VipsImage *image, size_t *length);
/// An image of nothing but the given pixels, which have to outlive it.
VipsImage *shim_from_pixels(const void *pixels, int width, int height, int bands);
VipsImage *shim_frame(VipsImage *image, int index, int height);
VipsImage *shim_upright(VipsImage *image, int orientation);
VipsImage *shim_scaled(VipsImage *image, int width, int height);
/// Memory that is freed with `shim_free`, or NULL.
void *shim_allocate(size_t length);
void shim_free(void *memory);

// Writing (encode.c)

/// Makes an image of frames, one under the other, an animation.
void shim_animate(VipsImage *image, int frame_height, const int *delays, int count, int loop);
/// The file's bytes, which are freed with `shim_free`.
void *shim_encode(VipsImage *image, ShimFormat format, size_t *length);

// The process (process.c)

/// The child ends with its parent, where the system can do that.
pid_t shim_fork(void);
/// Bounds what the process may use, and takes from it the right to write to any file: 0 or -1.
int shim_limit(uint64_t memory, uint64_t seconds);
/// Takes from it network, other programs, other processes and changes to files, where the system can.
void shim_confine(void);
/// Closes whatever the caller left open, but for the three standard files and the two given.
void shim_close_others(int one, int other);
void shim_clear_environment(void);

// Memory (memory.c)

/// From here on, this process and its children remember whether one of them got no memory: 0 or -1.
int shim_watch_memory(void);
int shim_memory_ran_out(void);
