// One work-item a pixel, which asks every edge for itself: what the other two are compared with.
//
// `ring` has `count` vertices; `pixels` has `height` rows of `pitch` bytes, `width` of them pixels.
// The launch has a work-item for each pixel, and more to the right: whole work-groups.
kernel void mask(global const Point* ring, int count, int width, int pitch, global uchar* pixels) {
  const int x = get_global_id(0);
  const int y = get_global_id(1);
  if (x >= width) return;
  bool inside = false;
  Point a = count > 0 ? ring[count - 1] : (Point)(0, 0);
  for (int i = 0; i < count; ++i) {
    const Point b = ring[i];
    // The cheap condition first: most pixels need no division for most edges.
    if (x <= max(a.x, b.x)) inside ^= x < threshold(a, b, y, width);
    a = b;
  }
  pixels[(size_t)y * pitch + x] = inside;
}
