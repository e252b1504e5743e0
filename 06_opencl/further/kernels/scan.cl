// Exclusive running sums within each work-group's part: sums[i] is what lies before place i in its
// part; totals[g] is the sum of all of part g. Built for VALUE bytes (a mask) and for VALUE uint.
//
// `values` and `sums` have `count` places. Each work-item takes RUN of them, one after the other: it
// adds them up, the group scans the sums of its work-items, and each goes through its own once more.
// `scratch` has a place for each work-item of the group. After round k each place holds the sum of
// the 2^k places up to it (Hillis and Steele, Data parallel algorithms, 1986).
kernel void scan(global const VALUE* values, uint count, global uint* sums, global uint* totals,
                 local uint* scratch) {
  const size_t me = get_local_id(0);
  const size_t size = get_local_size(0);
  const uint first = min((uint)get_global_id(0) * RUN, count);
  const uint end = min(first + RUN, count);
  uint mine = 0;
  for (uint place = first; place < end; ++place) mine += values[place];
  scratch[me] = mine;
  for (size_t step = 1; step < size; step *= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    const uint before = me >= step ? scratch[me - step] : 0;
    // Everybody has read before anybody writes.
    barrier(CLK_LOCAL_MEM_FENCE);
    scratch[me] += before;
  }
  uint sum = scratch[me] - mine;
  for (uint place = first; place < end; ++place) {
    sums[place] = sum;
    sum += values[place];
  }
  if (me == size - 1) totals[get_group_id(0)] = scratch[me];
}
