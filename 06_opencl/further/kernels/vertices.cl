// Scatter: one work-item a vertex, which writes the border value where the vertex is a pixel.
//
// `pixels` has `height` rows of `pitch` bytes, `width` of them pixels. Launched behind the mask in
// an in-order queue: the rule asks for vertices first, so here they come last. Equal vertices write
// the same byte, and the same value: it does not matter who is last.
kernel void vertices(global const Point* ring, uchar border_value, int width, int height, int pitch,
                     global uchar* pixels) {
  const Point v = ring[get_global_id(0)];
  if (!(v.x >= 0 && v.x < width && v.y >= 0 && v.y < height)) return;
  const int x = (int)v.x;
  const int y = (int)v.y;
  if (x == v.x && y == v.y) pixels[(size_t)y * pitch + x] = border_value;
}
