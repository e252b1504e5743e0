// For the tests, read after area.cl: runs area() in the middle of local memory that is full of
// numbers, so that it shows what was read too soon (thousands, where scratch lies) or elsewhere
// (millions, before and behind it). `seen` gets what lies there afterwards, 3 * SIZE numbers a group.
kernel void surrounded(global const uchar* pixels, uint count, global uint* partial,
                       global uint* seen) {
  local uint memory[3 * SIZE];
  const size_t me = get_local_id(0);
  memory[me] = 1000000;
  memory[SIZE + me] = 1000;
  memory[2 * SIZE + me] = 1000000;
  barrier(CLK_LOCAL_MEM_FENCE);
  area(pixels, count, partial, memory + SIZE);
  barrier(CLK_LOCAL_MEM_FENCE);
  seen += 3 * SIZE * get_group_id(0);
  for (size_t i = me; i < 3 * SIZE; i += SIZE) seen[i] = memory[i];
}
