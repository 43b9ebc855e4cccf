#include "CVipsShim.h"

#include <vips/vips.h>

// By the embedded profile; ink without one is read with the library's own.
static VipsImage *by_profile(VipsImage *image, int is_ink) {
  VipsImage *result = NULL;
  int status = vips_icc_transform(
      image, &result, "srgb", "embedded", TRUE, "input_profile", is_ink ? "cmyk" : "srgb", "intent",
      VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, "depth", 8, NULL);
  return status == 0 ? result : NULL;
}

VipsImage *shim_to_srgb(VipsImage *image) {
  int is_ink = vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
  int has_profile = vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0;
  VipsImage *coloured = NULL;
  if (is_ink || has_profile) {
    coloured = by_profile(image, is_ink);
    if (coloured == NULL && is_ink) return NULL;
    vips_error_clear();
  }
  if (coloured == NULL) {
    // A profile that can't be used says nothing of the picture.
    VipsInterpretation space =
        vips_image_get_bands(image) < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    if (vips_colourspace(image, &coloured, space, NULL) != 0) return NULL;
  }
  VipsImage *result = NULL;
  int status = vips_cast_uchar(coloured, &result, NULL);
  g_object_unref(coloured);
  return status == 0 ? result : NULL;
}

void *shim_pixels(VipsImage *image, size_t *length) { return vips_image_write_to_memory(image, length); }

VipsImage *shim_from_pixels(const void *pixels, int width, int height, int bands) {
  size_t length = (size_t)width * (size_t)height * (size_t)bands;
  VipsImage *bare = vips_image_new_from_memory(pixels, length, width, height, bands, VIPS_FORMAT_UCHAR);
  if (bare == NULL) return NULL;
  VipsImage *result = NULL;
  VipsInterpretation space = bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  // Formats that write a resolution all write the same: 72 to the inch.
  int status = vips_copy(
      bare, &result, "interpretation", space, "xres", 72 / 25.4, "yres", 72 / 25.4, NULL);
  g_object_unref(bare);
  return status == 0 ? result : NULL;
}

VipsImage *shim_frame(VipsImage *image, int index, int height) {
  VipsImage *result = NULL;
  int width = vips_image_get_width(image);
  int status = vips_extract_area(image, &result, 0, index * height, width, height, NULL);
  return status == 0 ? result : NULL;
}

VipsImage *shim_upright(VipsImage *image, int orientation) {
  VipsImage *marked = NULL;
  if (vips_copy(image, &marked, NULL) != 0) return NULL;
  vips_image_set_int(marked, VIPS_META_ORIENTATION, orientation);
  VipsImage *result = NULL;
  int status = vips_autorot(marked, &result, NULL);
  g_object_unref(marked);
  return status == 0 ? result : NULL;
}

static VipsImage *resize(VipsImage *image, int width, int height) {
  VipsImage *result = NULL;
  double across = width / (double)vips_image_get_width(image);
  double down = height / (double)vips_image_get_height(image);
  // Shrinking coarsely first is meant for images that arrive line by line, and slower for one in memory; but the
  // filter can't do everything alone.
  double gap = VIPS_MIN(across, down) < 1 / 16.0 ? 2 : 0;
  int status = vips_resize(image, &result, across, "vscale", down, "gap", gap, NULL);
  return status == 0 ? result : NULL;
}

VipsImage *shim_scaled(VipsImage *image, int width, int height) {
  if (!vips_image_hasalpha(image)) return resize(image, width, height);
  // Colours of transparent pixels mustn't shine through at edges.
  VipsImage *weighted = NULL;
  if (vips_premultiply(image, &weighted, NULL) != 0) return NULL;
  VipsImage *small = resize(weighted, width, height);
  g_object_unref(weighted);
  if (small == NULL) return NULL;
  VipsImage *plain = NULL;
  int status = vips_unpremultiply(small, &plain, NULL);
  g_object_unref(small);
  if (status != 0) return NULL;
  VipsImage *result = NULL;
  status = vips_cast_uchar(plain, &result, NULL);
  g_object_unref(plain);
  return status == 0 ? result : NULL;
}

void *shim_allocate(size_t length) { return g_try_malloc(length); }

void shim_free(void *memory) { g_free(memory); }
