#include "CVipsShim.h"

#include <vips/vips.h>

void shim_animate(VipsImage *image, int frame_height, const int *delays, int count, int loop) {
  vips_image_set_int(image, VIPS_META_PAGE_HEIGHT, frame_height);
  vips_image_set_int(image, "loop", loop);
  vips_image_set_array_int(image, "delay", delays, count);
}

void *shim_encode(VipsImage *image, ShimFormat format, size_t *length) {
  void *bytes = NULL;
  int status = -1;
  switch (format) {
  case SHIM_JPEG:
    status = vips_jpegsave_buffer(
        image, &bytes, length, "Q", 82, "interlace", TRUE, "optimize_coding", TRUE, "strip", TRUE, NULL);
    break;
  case SHIM_PNG:
    status = vips_pngsave_buffer(
        image, &bytes, length, "compression", 9, "filter", VIPS_FOREIGN_PNG_FILTER_ALL, "strip", TRUE,
        NULL);
    break;
  case SHIM_WEBP:
    status = vips_webpsave_buffer(image, &bytes, length, "Q", 80, "strip", TRUE, NULL);
    break;
  case SHIM_AVIF:
    status = vips_heifsave_buffer(
        // More effort takes ten times as long, for files that are no smaller.
        image, &bytes, length, "Q", 60, "effort", 2, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "bitdepth", 8,
        "strip", TRUE, NULL);
    break;
  case SHIM_GIF:
    // Without this, a still image is marked as one that is shown again and again.
    if (vips_image_get_typeof(image, "loop") == 0) vips_image_set_int(image, "loop", 1);
    status = vips_gifsave_buffer(image, &bytes, length, "strip", TRUE, NULL);
    break;
  }
  return status == 0 ? bytes : NULL;
}
