// How many bytes of a mask are 1: each work-group adds up its part in local memory.
//
// `pixels` holds `count` bytes, 0 or 1. The launch is rounded up to whole groups of a power of two.
// `scratch` has one place for each work-item of the group; `partial` one for each group.
kernel void area(global const uchar* pixels, uint count, global uint* partial,
                 local uint* scratch) {
  const size_t pixel = get_global_id(0);
  const size_t me = get_local_id(0);

#error "TODO 1: set scratch[me] to this work-item's pixel, or to 0 where pixel is not below count"

  // get_local_size(0) is the group's size, a power of two. (`half` is a type's name in OpenCL C.)
#error "TODO 2: for step = size / 2, / 4 .. 1: barrier; if me < step add scratch[me + step]"

  // Work-item 0 wrote scratch[0] last itself: no barrier is needed to read it.
  if (me == 0) partial[get_group_id(0)] = scratch[0];
}
