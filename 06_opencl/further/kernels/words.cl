// As per_row.cl, and sixteen pixels at a time: sixteen columns are compared by one vector operation
// and written as one word of sixteen bytes.
//
// `words` has rows of `pitch` bytes, a multiple of 16, so that each word begins where the device
// likes it; the bytes behind the `width` pixels become 0, as no threshold is beyond `width`.
kernel void mask(global const Point* ring, int count, int width, int pitch, global uchar16* words,
                 int room, local int* thresholds) {
  const int16 offsets = (int16)(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  local int kept;
  const int y = get_global_id(1);
  const int in_row = pitch / 16;
  global uchar16* row = words + (size_t)y * in_row;
  for (int first = 0; first == 0 || first < count; first += room) {
    const int here = row_thresholds(ring, count, first, min(room, count - first), y, width,
                                    thresholds, &kept);
    for (int word = get_local_id(0); word < in_row; word += get_local_size(0)) {
      const int16 columns = 16 * word + offsets;
      int16 inside = first == 0 ? (int16)(0) : convert_int16(row[word]);
      // Where it holds, a comparison of vectors gives -1, all bits set: the lowest is the one.
      for (int i = 0; i < here; ++i) inside ^= columns < thresholds[i];
      row[word] = convert_uchar16(inside & 1);
    }
  }
}
