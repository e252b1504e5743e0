/// From kernel files to a program that is built for one device.
/// @file
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "opencl/cl.hpp"
#include "opencl/errors.hpp"

namespace workbook {

/// Reads the .cl files, one after the other, as one OpenCL C 1.2 program and builds it for
/// `device`; the compiler names a file and a line in what it reports. The files are read when this
/// is called: an edited kernel needs no compiling of the C++ around it.
///
/// Throws OpenCLError with the compiler's log when the build fails, or when a file cannot be read.
/// Where the first error is an `#error "TODO n: ..."` of a skeleton, the process prints that TODO
/// and ends with WORKBOOK_TODO_STATUS, as WORKBOOK_TODO does in C++.
cl::Program build_program(const cl::Context& context, const cl::Device& device,
                          const std::vector<std::filesystem::path>& files,
                          const std::string& options = {});

/// What a build log says is still to do: "TODO 2: return ...", or empty when the first error in the
/// log is another one.
std::string todo_in_log(const std::string& log);

}  // namespace workbook
