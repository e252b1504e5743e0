/// Buffers that are kept from call to call.
/// @file
#pragma once

#include <cstddef>

#include "opencl/cl.hpp"

namespace workbook {

/// True where `buffer` was never made or holds fewer than `bytes`.
inline bool outgrown(const cl::Buffer& buffer, std::size_t bytes) {
  return buffer() == nullptr || buffer.getInfo<CL_MEM_SIZE>() < bytes;
}

}  // namespace workbook
