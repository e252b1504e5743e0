// For the tests, read after area.cl: runs area() in the middle of local memory that is full of
// thousands, so that a sum which reads past its own places shows.
kernel void surrounded(global const uchar* pixels, uint count, global uint* partial) {
  local uint memory[3 * SIZE];
  for (size_t i = get_local_id(0); i < 3 * SIZE; i += SIZE) memory[i] = 1000;
  barrier(CLK_LOCAL_MEM_FENCE);
  area(pixels, count, partial, memory + SIZE);
}
