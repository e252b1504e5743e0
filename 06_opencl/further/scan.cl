// Exclusive running sums within each work-group: sums[i] is what lies before place i in its group;
// totals[g] is the sum of all of group g. Built for VALUE bytes (a mask) and for VALUE uint.
//
// `values` and `sums` have `count` places, the launch is rounded up to whole groups. `scratch` has
// a place for each work-item of the group. After round k each place holds the sum of the 2^k values
// up to it (Hillis and Steele, Data parallel algorithms, 1986).
kernel void scan(global const VALUE* values, uint count, global uint* sums, global uint* totals,
                 local uint* scratch) {
  const size_t place = get_global_id(0);
  const size_t me = get_local_id(0);
  const size_t size = get_local_size(0);
  const uint mine = place < count ? values[place] : 0;
  scratch[me] = mine;
  for (size_t step = 1; step < size; step *= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    const uint before = me >= step ? scratch[me - step] : 0;
    // Everybody has read before anybody writes.
    barrier(CLK_LOCAL_MEM_FENCE);
    scratch[me] += before;
  }
  if (place < count) sums[place] = scratch[me] - mine;
  if (me == size - 1) totals[get_group_id(0)] = scratch[me];
}
