/// Sums of vectors on an OpenCL device.
/// @file
#pragma once

#include <initializer_list>
#include <span>
#include <stdexcept>
#include <vector>

#include "opencl/cl.hpp"
#include "opencl/program.hpp"
#include "stage/folders.hpp"

namespace stage_06b {

using Floats = std::span<const float>;

/// `h_` names what lies in the host's memory, `d_` what lies in the device's.
class VectorAdder {
 public:
  explicit VectorAdder(const cl::Device& device)
      : context_(device),
        queue_(context_, device),
        any_order_queue_(context_, device, any_order_where_possible(device)),
        vadd_(workbook::build_program(context_, device, {workbook::edited_folder() / "vadd.cl"}),
              "vadd") {}

  /// a + b, element by element. @throws std::invalid_argument when the lengths differ.
  std::vector<float> sum(Floats h_a, Floats h_b);

  /// ((a + b) + c) + d in three launches that follow each other on the device alone: nothing comes
  /// back in between. @throws std::invalid_argument when the lengths differ.
  std::vector<float> sum_of_four(Floats h_a, Floats h_b, Floats h_c, Floats h_d);

 private:
  static cl_command_queue_properties any_order_where_possible(const cl::Device& device) {
    return device.getInfo<CL_DEVICE_QUEUE_PROPERTIES>() & CL_QUEUE_OUT_OF_ORDER_EXEC_MODE_ENABLE;
  }
  static void require_same_lengths(std::initializer_list<Floats> vectors) {
    for (const Floats& vector : vectors) {
      if (vector.size() != vectors.begin()->size()) {
        throw std::invalid_argument("only vectors of the same length have a sum");
      }
    }
  }
  /// A copy of a vector in the device's memory, complete when this returns.
  cl::Buffer uploaded(Floats h_vector) const {
    return cl::Buffer(context_, CL_MEM_READ_ONLY | CL_MEM_COPY_HOST_PTR, h_vector.size_bytes(),
                      const_cast<float*>(h_vector.data()));
  }
  /// Room for `count` floats that a kernel writes and another one may read.
  cl::Buffer room_for(std::size_t count) const {
    return cl::Buffer(context_, CL_MEM_READ_WRITE, count * sizeof(float));
  }

  cl::Context context_;
  cl::CommandQueue queue_;
  cl::CommandQueue any_order_queue_;
  cl::KernelFunctor<cl::Buffer, cl::Buffer, cl::Buffer> vadd_;
};

}  // namespace stage_06b
