#include "mask_launch.hpp"

#include <cstddef>
#include <filesystem>
#include <span>

#include "geometry/polygons.hpp"
#include "opencl/coordinates.hpp"
#include "opencl/devices.hpp"
#include "opencl/event_time.hpp"
#include "opencl/program.hpp"

namespace stage_06d {
namespace {

cl::Buffer uploaded(const cl::Context& context, std::span<const std::byte> bytes) {
  return cl::Buffer(context, CL_MEM_READ_ONLY | CL_MEM_COPY_HOST_PTR, bytes.size(),
                    const_cast<std::byte*>(bytes.data()));
}

}  // namespace

MaskLaunch::MaskLaunch(const cl::Device& device, Size image) : device_(device), image_(image) {
  workbook::explained([&] {
    workbook::Coordinates coordinates(workbook::has_doubles(device));
    const auto ring = workbook::class_polygon();
    const auto file = std::filesystem::path(WORKBOOK_STAGE_DIR) / "mask.cl";
    context_ = cl::Context(device);
    queue_ = cl::CommandQueue(context_, device, CL_QUEUE_PROFILING_ENABLE);
    kernel_ =
        cl::Kernel(workbook::build_program(context_, device, {file},
                                           coordinates.in_double() ? "" : "-DWORKBOOK_INTEGERS"),
                   "mask");
    d_ring_ = uploaded(context_, coordinates.of(ring));
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
    return workbook::event_seconds(event);
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
