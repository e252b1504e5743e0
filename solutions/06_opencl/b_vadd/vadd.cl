// The sum of two vectors: one work-item an element.
kernel void vadd(global const float* a, global const float* b, global float* sum) {
  // TODO 1: i = get_global_id(0), this work-item's element; set sum[i] to a[i] + b[i]
  // The loop over i is gone: the launch says how many i there are, and each work-item has its own.
  const size_t i = get_global_id(0);
  sum[i] = a[i] + b[i];
  // END TODO 1
}
