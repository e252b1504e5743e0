#include "mask_launch.hpp"

#include <filesystem>

#include "geometry/polygons.hpp"
#include "opencl/devices.hpp"
#include "opencl/program.hpp"

namespace stage_06d {
namespace {

cl::Buffer uploaded(const cl::Context& context, const void* data, std::size_t bytes) {
  return cl::Buffer(context, CL_MEM_READ_ONLY | CL_MEM_COPY_HOST_PTR, bytes,
                    const_cast<void*>(data));
}

// The class polygon's vertices are integers: pairs of long serve a device without doubles.
cl::Buffer uploaded_ring(const cl::Context& context, const std::vector<workbook::Vertex>& ring,
                         bool doubles) {
  if (doubles) return uploaded(context, ring.data(), ring.size() * sizeof(workbook::Vertex));
  std::vector<cl_long2> integers;
  for (const workbook::Vertex& v : ring) {
    integers.push_back({{static_cast<cl_long>(v.x), static_cast<cl_long>(v.y)}});
  }
  return uploaded(context, integers.data(), integers.size() * sizeof(cl_long2));
}

}  // namespace

MaskLaunch::MaskLaunch(const cl::Device& device, Size image) : device_(device), image_(image) {
  workbook::explained([&] {
    const bool doubles = workbook::has_doubles(device);
    const auto ring = workbook::class_polygon();
    const auto file = std::filesystem::path(WORKBOOK_STAGE_DIR) / "mask.cl";
    context_ = cl::Context(device);
    queue_ = cl::CommandQueue(context_, device, CL_QUEUE_PROFILING_ENABLE);
    kernel_ = cl::Kernel(
        workbook::build_program(context_, device, {file}, doubles ? "" : "-DWORKBOOK_INTEGERS"),
        "mask");
    d_ring_ = uploaded_ring(context_, ring, doubles);
    d_mask_ = cl::Buffer(context_, CL_MEM_READ_WRITE, image.items());
    kernel_.setArg(0, d_ring_);
    kernel_.setArg(1, static_cast<cl_int>(ring.size()));
    kernel_.setArg(2, static_cast<cl_int>(image.width));
    kernel_.setArg(3, static_cast<cl_int>(image.height));
    kernel_.setArg(4, d_mask_);
  });
}

Limits MaskLaunch::limits() const {
  return workbook::explained([&] {
    const auto most = device_.getInfo<CL_DEVICE_MAX_WORK_ITEM_SIZES>();
    return Limits{kernel_.getWorkGroupInfo<CL_KERNEL_WORK_GROUP_SIZE>(device_), most[0], most[1]};
  });
}

double MaskLaunch::operator()(Size group, Size global) {
  return workbook::explained([&] {
    // What an earlier launch wrote must not pass for this one's.
    queue_.enqueueFillBuffer(d_mask_, cl_uchar{0xA5}, 0, image_.items());
    cl::Event event;
    queue_.enqueueNDRangeKernel(kernel_, cl::NullRange, cl::NDRange(global.width, global.height),
                                cl::NDRange(group.width, group.height), nullptr, &event);
    event.wait();
    const cl_ulong start = event.getProfilingInfo<CL_PROFILING_COMMAND_START>();
    const cl_ulong end = event.getProfilingInfo<CL_PROFILING_COMMAND_END>();
    return static_cast<double>(end - start) * 1e-9;
  });
}

std::vector<std::uint8_t> MaskLaunch::mask() const {
  return workbook::explained([&] {
    std::vector<std::uint8_t> h_mask(image_.items());
    queue_.enqueueReadBuffer(d_mask_, CL_TRUE, 0, h_mask.size(), h_mask.data());
    return h_mask;
  });
}

}  // namespace stage_06d
