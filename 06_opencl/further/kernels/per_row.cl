// One work-group a row: it computes the row's thresholds once, and then its work-items only compare.
//
// `ring` has `count` vertices; `pixels` has rows of `pitch` bytes, `width` of them pixels. The
// launch has one work-group, of any width, for each row. `thresholds` has room for `room` numbers;
// a longer ring is taken a part at a time, and each part turns over what the parts before left.
kernel void mask(global const Point* ring, int count, int width, int pitch, global uchar* pixels,
                 int room, local int* thresholds) {
  local int kept;
  const int y = get_global_id(1);
  global uchar* row = pixels + (size_t)y * pitch;
  // A ring without vertices still has a mask to write, so there is one part at least.
  for (int first = 0; first == 0 || first < count; first += room) {
    const int here = row_thresholds(ring, count, first, min(room, count - first), y, width,
                                    thresholds, &kept);
    // Side by side, not one piece of the row each: neighbours write neighbouring bytes.
    for (int x = get_local_id(0); x < width; x += get_local_size(0)) {
      uchar inside = first == 0 ? 0 : row[x];
      for (int i = 0; i < here; ++i) inside ^= x < thresholds[i];
      row[x] = inside;
    }
  }
}
