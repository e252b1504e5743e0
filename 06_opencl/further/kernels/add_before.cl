// Makes running sums within parts running sums of the whole: adds to each what lies before its part.
// A part is what a work-group of scan.cl took. The launch is as wide as a part, a row for each.
kernel void add_before(global uint* sums, uint count, global const uint* before_part) {
  const uint part = get_global_id(1);
  const uint place = part * get_global_size(0) + get_global_id(0);
  if (place < count) sums[place] += before_part[part];
}
