// The given half of AreaCounter: what c_mask has shown already.
#include <area.hpp>

#include "opencl/buffers.hpp"
#include "opencl/program.hpp"
#include "stage/folders.hpp"

namespace stage_06e {

using workbook::outgrown;

AreaCounter::AreaCounter(const cl::Device& device, std::size_t group_size)
    : group_size_(group_size), context_(device), queue_(context_, device) {
  const auto file = workbook::edited_folder() / "area.cl";
  kernel_ = cl::Kernel(workbook::build_program(context_, device, {file}), "area");
  const std::size_t most = kernel_.getWorkGroupInfo<CL_KERNEL_WORK_GROUP_SIZE>(device);
  while (group_size_ > most) group_size_ /= 2;
}

std::size_t AreaCounter::launch(const Mask& mask, std::size_t scratch_bytes) {
  const std::span<const std::uint8_t> h_mask = mask.pixels();
  const std::size_t groups = (h_mask.size() + group_size_ - 1) / group_size_;
  const std::size_t partial_bytes = groups * sizeof(cl_uint);
  if (outgrown(d_mask_, h_mask.size())) {
    d_mask_ = cl::Buffer(context_, CL_MEM_READ_ONLY, h_mask.size());
  }
  if (outgrown(d_partial_, partial_bytes)) {
    d_partial_ = cl::Buffer(context_, CL_MEM_WRITE_ONLY, partial_bytes);
  }
  queue_.enqueueWriteBuffer(d_mask_, CL_FALSE, 0, h_mask.size(), h_mask.data());
  kernel_.setArg(0, d_mask_);
  kernel_.setArg(1, static_cast<cl_uint>(h_mask.size()));
  kernel_.setArg(2, d_partial_);
  // Local memory has no contents to set, only a size.
  kernel_.setArg(3, cl::Local(scratch_bytes));
  queue_.enqueueNDRangeKernel(kernel_, cl::NullRange, cl::NDRange(groups * group_size_),
                              cl::NDRange(group_size_));
  return groups;
}

}  // namespace stage_06e
