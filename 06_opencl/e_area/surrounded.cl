// For the tests, read after area.cl: runs area() in the middle of local memory that is full of
// numbers, so that a sum shows what it read too soon (thousands, where scratch lies) or from
// elsewhere (millions, before and behind it).
kernel void surrounded(global const uchar* pixels, uint count, global uint* partial) {
  local uint memory[3 * SIZE];
  const size_t me = get_local_id(0);
  memory[me] = 1000000;
  memory[SIZE + me] = 1000;
  memory[2 * SIZE + me] = 1000000;
  barrier(CLK_LOCAL_MEM_FENCE);
  area(pixels, count, partial, memory + SIZE);
}
