// Writes the coordinates (x, y) of each pixel that is inside to its place in the list.
//
// `pixels` has `count` bytes, rows of `pitch`; `places` says how many inside pixels come before
// each: no two work-items write to one place, and the list is in the order of the image. `list` has
// two numbers for each pixel.
kernel void compact(global const uchar* pixels, uint count, uint pitch, global const uint* places,
                    global int* list) {
  const uint pixel = get_global_id(0);
  if (pixel >= count || !pixels[pixel]) return;
  const uint y = pixel / pitch;
  global int* mine = list + 2 * places[pixel];
  mine[0] = pixel - y * pitch;
  mine[1] = y;
}
