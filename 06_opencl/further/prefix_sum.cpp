#include "prefix_sum.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

#include "opencl/buffers.hpp"
#include "opencl/event_time.hpp"
#include "opencl/program.hpp"

namespace stage_06 {
namespace {

// Values that a work-item adds up by itself, before it meets the others at a barrier.
constexpr std::size_t run = 16;

cl::Kernel kernel_of(const DeviceQueue& on, const std::string& name,
                     const std::string& options = {}) {
  const auto file = std::filesystem::path(WORKBOOK_STAGE_DIR) / "kernels" / (name + ".cl");
  return cl::Kernel(workbook::build_program(on.context, on.device, {file}, options), name.c_str());
}

cl::Buffer& with_room(cl::Buffer& buffer, const cl::Context& context, std::size_t numbers) {
  const std::size_t bytes = numbers * sizeof(cl_uint);
  if (workbook::outgrown(buffer, bytes)) buffer = cl::Buffer(context, CL_MEM_READ_WRITE, bytes);
  return buffer;
}

}  // namespace

PrefixSum::PrefixSum(const DeviceQueue& on, std::size_t group)
    : on_(on),
      scan_bytes_(kernel_of(on, "scan", "-DVALUE=uchar -DRUN=" + std::to_string(run))),
      scan_sums_(kernel_of(on, "scan", "-DVALUE=uint -DRUN=" + std::to_string(run))),
      add_before_(kernel_of(on, "add_before")),
      group_(group) {
  for (const cl::Kernel& kernel : {scan_bytes_, scan_sums_, add_before_}) {
    group_ = group_width(kernel, on_.device, group_);
  }
}

std::uint32_t PrefixSum::of_bytes(const cl::Buffer& d_bytes, std::size_t count) {
  events_.clear();
  if (count == 0) return 0;
  std::size_t level = 0;
  std::size_t parts = scan(level, scan_bytes_, d_bytes, count);
  while (parts > 1) {
    const cl::Buffer d_totals = levels_[level].d_totals;
    parts = scan(++level, scan_sums_, d_totals, parts);
  }
  const cl::Buffer& d_total = levels_[level].d_totals;
  while (level > 0) add_before(--level);
  cl_uint total = 0;
  on_.queue.enqueueReadBuffer(d_total, CL_TRUE, 0, sizeof total, &total);
  return total;
}

std::size_t PrefixSum::part() const { return group_ * run; }

// Returns the number of parts, which is that of the totals.
std::size_t PrefixSum::scan(std::size_t level, cl::Kernel& kernel, const cl::Buffer& d_values,
                            std::size_t count) {
  const std::size_t parts = in_whole(part(), count) / part();
  if (levels_.size() == level) levels_.emplace_back();
  Level& mine = levels_[level];
  mine.count = count;
  kernel.setArg(0, d_values);
  kernel.setArg(1, static_cast<cl_uint>(count));
  kernel.setArg(2, with_room(mine.d_sums, on_.context, count));
  kernel.setArg(3, with_room(mine.d_totals, on_.context, parts));
  kernel.setArg(4, cl::Local(group_ * sizeof(cl_uint)));
  enqueue(kernel, cl::NDRange(parts * group_), cl::NDRange(group_));
  return parts;
}

// Adds to the sums of `level` those of the level above it.
void PrefixSum::add_before(std::size_t level) {
  const Level& above = levels_[level + 1];
  add_before_.setArg(0, levels_[level].d_sums);
  add_before_.setArg(1, static_cast<cl_uint>(levels_[level].count));
  add_before_.setArg(2, above.d_sums);
  enqueue(add_before_, cl::NDRange(part(), above.count), cl::NDRange(group_, 1));
}

void PrefixSum::enqueue(const cl::Kernel& kernel, const cl::NDRange& global,
                        const cl::NDRange& local) {
  events_.emplace_back();
  on_.queue.enqueueNDRangeKernel(kernel, cl::NullRange, global, local, nullptr, &events_.back());
}

double PrefixSum::kernel_seconds() const {
  double seconds = 0;
  for (const cl::Event& event : events_) seconds += workbook::event_seconds(event);
  return seconds;
}

}  // namespace stage_06
