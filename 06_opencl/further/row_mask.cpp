#include "row_mask.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "opencl/buffers.hpp"
#include "opencl/devices.hpp"
#include "opencl/event_time.hpp"
#include "opencl/program.hpp"

namespace stage_06 {
namespace {

constexpr std::size_t word_bytes = sizeof(cl_uchar16);

// Files that are read one after the other.
std::vector<std::string> files_of(Way way) {
  switch (way) {
    case Way::per_pixel:
      return {"per_pixel.cl"};
    case Way::per_row:
      return {"row_thresholds.cl", "per_row.cl"};
    case Way::words:
      return {"row_thresholds.cl", "words.cl"};
  }
  return {};
}

cl::Kernel built(const DeviceQueue& on, bool in_double, const char* name,
                 const std::vector<std::string>& files) {
  const std::filesystem::path folder = WORKBOOK_STAGE_DIR "/kernels";
  std::vector<std::filesystem::path> paths{folder /
                                           (in_double ? "threshold.cl" : "threshold_integer.cl")};
  for (const std::string& file : files) paths.push_back(folder / file);
  return cl::Kernel(workbook::build_program(on.context, on.device, paths), name);
}

// The kernel's counter takes a place as well.
std::size_t local_places(const cl::Device& device) {
  return device.getInfo<CL_DEVICE_LOCAL_MEM_SIZE>() / sizeof(cl_int) - 1;
}

}  // namespace

RowMask::RowMask(const DeviceQueue& on, Way way, std::size_t group, std::size_t room)
    : on_(on),
      way_(way),
      room_(std::min(room, local_places(on.device))),
      coordinates_(workbook::has_doubles(on.device)),
      mask_kernel_(built(on, coordinates_.in_double(), "mask", files_of(way))),
      vertices_kernel_(built(on, coordinates_.in_double(), "vertices", {"vertices.cl"})) {
  group_ = group_width(mask_kernel_, on_.device, group);
}

std::size_t RowMask::pitch(int width) const {
  return way_ == Way::words ? in_whole(word_bytes, width) : width;
}

void RowMask::fill(Ring ring, bool border_value, MaskView mask) {
  upload_event_ = mask_event_ = vertices_event_ = read_event_ = {};
  if (mask.size() == 0) return;
  make(ring, border_value, mask.width(), mask.height());
  const std::size_t width = mask.width(), height = mask.height();
  if (pitch(mask.width()) == width) {
    on_.queue.enqueueReadBuffer(d_mask_, CL_TRUE, 0, mask.size(), mask.data(), nullptr,
                                &read_event_);
    return;
  }
  // Rows that are longer on the device than in the image are read as a rectangle.
  on_.queue.enqueueReadBufferRect(d_mask_, CL_TRUE, {0, 0, 0}, {0, 0, 0}, {width, height, 1},
                                  pitch(mask.width()), 0, width, 0, mask.data(), nullptr,
                                  &read_event_);
}

const cl::Buffer& RowMask::make(Ring ring, bool border_value, int width, int height) {
  upload(ring);
  const std::size_t bytes = pitch(width) * height;
  if (workbook::outgrown(d_mask_, bytes)) {
    d_mask_ = cl::Buffer(on_.context, CL_MEM_READ_WRITE, bytes);
  }
  launch_mask(ring, width, height);
  if (!ring.empty()) launch_vertices(ring, border_value, width, height);
  return d_mask_;
}

void RowMask::upload(Ring ring) {
  const auto h_ring = coordinates_.of(ring);
  const std::size_t bytes = std::max<std::size_t>(h_ring.size(), 1);
  if (workbook::outgrown(d_ring_, bytes)) {
    d_ring_ = cl::Buffer(on_.context, CL_MEM_READ_ONLY, bytes);
  }
  if (h_ring.empty()) return;
  on_.queue.enqueueWriteBuffer(d_ring_, CL_FALSE, 0, h_ring.size(), h_ring.data(), nullptr,
                               &upload_event_);
}

void RowMask::launch_mask(Ring ring, int width, int height) {
  mask_kernel_.setArg(0, d_ring_);
  mask_kernel_.setArg(1, static_cast<cl_int>(ring.size()));
  mask_kernel_.setArg(2, static_cast<cl_int>(width));
  mask_kernel_.setArg(3, static_cast<cl_int>(pitch(width)));
  mask_kernel_.setArg(4, d_mask_);
  std::size_t across = in_whole(group_, width);
  if (way_ != Way::per_pixel) {
    // No more room than the ring needs: what a work-group does not use, another one may.
    const std::size_t room = std::clamp<std::size_t>(ring.size(), 1, room_);
    mask_kernel_.setArg(5, static_cast<cl_int>(room));
    mask_kernel_.setArg(6, cl::Local(room * sizeof(cl_int)));
    across = group_;
  }
  on_.queue.enqueueNDRangeKernel(mask_kernel_, cl::NullRange, cl::NDRange(across, height),
                                 cl::NDRange(group_, 1), nullptr, &mask_event_);
}

void RowMask::launch_vertices(Ring ring, bool border_value, int width, int height) {
  vertices_kernel_.setArg(0, d_ring_);
  vertices_kernel_.setArg(1, static_cast<cl_uchar>(border_value));
  vertices_kernel_.setArg(2, static_cast<cl_int>(width));
  vertices_kernel_.setArg(3, static_cast<cl_int>(height));
  vertices_kernel_.setArg(4, static_cast<cl_int>(pitch(width)));
  vertices_kernel_.setArg(5, d_mask_);
  on_.queue.enqueueNDRangeKernel(vertices_kernel_, cl::NullRange, cl::NDRange(ring.size()),
                                 cl::NullRange, nullptr, &vertices_event_);
}

DeviceTimes RowMask::times() const {
  return {workbook::event_seconds(upload_event_),
          workbook::event_seconds(mask_event_) + workbook::event_seconds(vertices_event_),
          workbook::event_seconds(read_event_)};
}

}  // namespace stage_06
