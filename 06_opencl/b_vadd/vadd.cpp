#include <vadd.hpp>

#include "todo/workbook_todo.h"

namespace stage_06b {

std::vector<float> VectorAdder::sum(Floats h_a, Floats h_b) {
  require_same_lengths({h_a, h_b});
  if (h_a.empty()) return {};
  const cl::Buffer d_a = uploaded(h_a), d_b = uploaded(h_b), d_sum = room_for(h_a.size());
  std::vector<float> h_sum(h_a.size());

  // cl::EnqueueArgs(queue, range) says where and over how many work-items; calling vadd_ with it
  // and the kernel's three arguments enqueues the kernel.
  WORKBOOK_TODO(2, "run vadd_ on queue_ over cl::NDRange(h_sum.size()); read d_sum (blocking)");
  return h_sum;
}

std::vector<float> VectorAdder::sum_of_four(Floats h_a, Floats h_b, Floats h_c, Floats h_d) {
  require_same_lengths({h_a, h_b, h_c, h_d});
  if (h_a.empty()) return {};
  const cl::Buffer d_a = uploaded(h_a), d_b = uploaded(h_b), d_c = uploaded(h_c);
  const cl::Buffer d_d = uploaded(h_d);
  const std::size_t count = h_a.size();
  const cl::Buffer d_ab = room_for(count), d_abc = room_for(count), d_sum = room_for(count);
  std::vector<float> h_sum(count);

  // ((a + b) + c) + d takes three launches. any_order_queue_ may run them in any order: only events
  // keep them apart. vadd_ returns the event of its launch; cl::EnqueueArgs(queue, event, range)
  // makes a launch wait for that event; enqueueReadBuffer takes a vector of events, &waits, last.
  WORKBOOK_TODO(3, "launch three sums on any_order_queue_, each after the last; then read d_sum");
  return h_sum;
}

}  // namespace stage_06b
