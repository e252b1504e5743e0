#include "inside_pixels.hpp"

#include <filesystem>

#include "opencl/buffers.hpp"
#include "opencl/event_time.hpp"
#include "opencl/program.hpp"

namespace stage_06 {

InsidePixels::InsidePixels(const DeviceQueue& on, std::size_t group) : on_(on), sum_(on, group) {
  const auto file = std::filesystem::path(WORKBOOK_STAGE_DIR) / "kernels" / "compact.cl";
  compact_ = cl::Kernel(workbook::build_program(on.context, on.device, {file}), "compact");
}

std::vector<cl_int2> InsidePixels::of(const cl::Buffer& d_mask, std::size_t pitch, int height) {
  compact_event_ = read_event_ = {};
  const std::size_t count = pitch * height;
  // The scan tells how long the list is: a kernel cannot ask for memory, so the host does.
  std::vector<cl_int2> h_list(sum_.of_bytes(d_mask, count));
  if (h_list.empty()) return h_list;
  const std::size_t bytes = h_list.size() * sizeof(cl_int2);
  if (workbook::outgrown(d_list_, bytes)) {
    d_list_ = cl::Buffer(on_.context, CL_MEM_WRITE_ONLY, bytes);
  }
  compact_.setArg(0, d_mask);
  compact_.setArg(1, sum_.sums());
  compact_.setArg(2, d_list_);
  on_.queue.enqueueNDRangeKernel(compact_, cl::NullRange, cl::NDRange(pitch, height), cl::NullRange,
                                 nullptr, &compact_event_);
  on_.queue.enqueueReadBuffer(d_list_, CL_TRUE, 0, bytes, h_list.data(), nullptr, &read_event_);
  return h_list;
}

double InsidePixels::kernel_seconds() const {
  return sum_.kernel_seconds() + workbook::event_seconds(compact_event_);
}

double InsidePixels::read_back_seconds() const { return workbook::event_seconds(read_event_); }

}  // namespace stage_06
