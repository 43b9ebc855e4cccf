#include "CVipsShim.h"

#include <vips/vips.h>

VipsImage *shim_load(ShimFormat format, const void *bytes, size_t length, int every_frame) {
  VipsImage *image = NULL;
  void *buffer = (void *)bytes;
  int count = every_frame ? -1 : 1;
  int status = -1;
  // Each is read from top to bottom, once; `shim_pixels` keeps what is needed.
  VipsAccess access = VIPS_ACCESS_SEQUENTIAL;
  switch (format) {
  case SHIM_JPEG:
    // A cut-off scan with an end marker is no more than a warning to the decoder.
    status = vips_jpegload_buffer(
        buffer, length, &image, "access", access, "fail_on", VIPS_FAIL_ON_WARNING, NULL);
    break;
  case SHIM_PNG:
    // Here the warnings are of profiles and other things beside the picture.
    status = vips_pngload_buffer(
        buffer, length, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, NULL);
    break;
  case SHIM_WEBP:
    status = vips_webpload_buffer(
        buffer, length, &image, "access", access, "fail_on", VIPS_FAIL_ON_WARNING, "n", count, NULL);
    break;
  case SHIM_AVIF:
    status = vips_heifload_buffer(
        buffer, length, &image, "access", access, "fail_on", VIPS_FAIL_ON_WARNING, NULL);
    break;
  case SHIM_GIF:
    status = vips_gifload_buffer(
        buffer, length, &image, "access", access, "fail_on", VIPS_FAIL_ON_WARNING, "n", count, NULL);
    break;
  }
  return status == 0 ? image : NULL;
}

int shim_width(const VipsImage *image) { return vips_image_get_width(image); }

int shim_height(const VipsImage *image) { return vips_image_get_height(image); }

int shim_bands(const VipsImage *image) { return vips_image_get_bands(image); }

int shim_frame_height(VipsImage *image) { return vips_image_get_page_height(image); }

int shim_frame_count(VipsImage *image) { return vips_image_get_n_pages(image); }

int shim_orientation(VipsImage *image) { return vips_image_get_orientation(image); }

int shim_loop(VipsImage *image) {
  int loop = 0;
  if (vips_image_get_typeof(image, "loop") != 0) vips_image_get_int(image, "loop", &loop);
  return loop;
}

void shim_delays(VipsImage *image, int *delays, int count) {
  int *found = NULL;
  int number = 0;
  if (vips_image_get_typeof(image, "delay") != 0) {
    vips_image_get_array_int(image, "delay", &found, &number);
  }
  for (int index = 0; index < count; index++) {
    delays[index] = index < number ? found[index] : 100;
  }
}

void shim_release(VipsImage *image) { g_object_unref(image); }
