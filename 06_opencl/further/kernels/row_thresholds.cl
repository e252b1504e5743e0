// Collects a row's thresholds in local memory. Read before per_row.cl and words.cl.
//
// The work-items of the group share out edges first .. first + part - 1 of the ring. An edge that
// does not reach the row turns nothing over, and is left out: each other one asks a counter for its
// place. They come in any order, which does not matter: a pixel only counts how many are beyond it.
// Returns how many there are, the same to all work-items; all of them must call it.
int row_thresholds(global const Point* ring, int count, int first, int part, int y, int width,
                   local int* thresholds, local int* kept) {
  const int me = get_local_id(0);
  // Nobody may write while somebody still compares with the thresholds of the part before.
  barrier(CLK_LOCAL_MEM_FENCE);
  if (me == 0) *kept = 0;
  barrier(CLK_LOCAL_MEM_FENCE);
  for (int edge = first + me; edge < first + part; edge += get_local_size(0)) {
    const int t = threshold(ring[edge == 0 ? count - 1 : edge - 1], ring[edge], y, width);
    if (t > 0) thresholds[atomic_inc(kept)] = t;
  }
  barrier(CLK_LOCAL_MEM_FENCE);
  return *kept;
}
