/// OpenCL 1.2 through Khronos' C++ bindings (CLHPP): errors are exceptions of type cl::Error.
/// @file
#pragma once

#define CL_HPP_ENABLE_EXCEPTIONS
#define CL_HPP_MINIMUM_OPENCL_VERSION 120
#define CL_HPP_TARGET_OPENCL_VERSION 120
#include <CL/opencl.hpp>
