// Makes running sums within groups running sums of the whole: adds to each what lies before its
// group. Launched in the groups that scan.cl was launched in.
kernel void add_before(global uint* sums, uint count, global const uint* before_group) {
  const size_t place = get_global_id(0);
  if (place < count) sums[place] += before_group[get_group_id(0)];
}
