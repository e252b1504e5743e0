// Writes the coordinates (x, y) of each pixel that is inside to its place in the list.
//
// The launch has a work-item for each byte of `pixels`, as wide as its rows are long. `places` says
// how many inside pixels come before each: no two work-items write to one place, and the list is in
// the order of the image. `list` has two numbers for each pixel.
kernel void compact(global const uchar* pixels, global const uint* places, global int* list) {
  const size_t pixel = get_global_id(1) * get_global_size(0) + get_global_id(0);
  if (!pixels[pixel]) return;
  global int* mine = list + 2 * (size_t)places[pixel];
  mine[0] = get_global_id(0);
  mine[1] = get_global_id(1);
}
