// The sum of two vectors: one work-item an element.
kernel void vadd(global const float* a, global const float* b, global float* sum) {
#error "TODO 1: i = get_global_id(0), this work-item's element; set sum[i] to a[i] + b[i]"
}
