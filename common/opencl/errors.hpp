/// What went wrong in OpenCL, in words: the name of the error, the call, what to do about it.
/// @file
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "opencl/cl.hpp"
#include "stage/unavailable.hpp"

namespace workbook {

/// An error whose what() is one message for a person.
struct OpenCLError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// There is no driver, or no device that works.
struct NoDevice : OpenCLError, Unavailable {
  using OpenCLError::OpenCLError;
};

/// "CL_INVALID_VALUE" for -30; every code of OpenCL 1.2 and the loader's -1001. Other codes give
/// "an unknown error".
std::string error_name(cl_int code);

/// A sentence or two on what usually causes the error and what to do; empty when there is nothing
/// useful to say.
std::string error_advice(cl_int code);

/// "clEnqueueNDRangeKernel failed with CL_INVALID_WORK_GROUP_SIZE (-54). The global size ..."
std::string explain(const cl::Error& error);

/// Calls `work`; a cl::Error that leaves it becomes an OpenCLError that explains it.
template <class Work>
decltype(auto) explained(Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const cl::Error& error) {
    throw OpenCLError(explain(error));
  }
}

}  // namespace workbook
