#include "opencl/program.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "todo/workbook_todo.h"

namespace workbook {
namespace {

std::string read(const std::filesystem::path& file) {
  std::ifstream input(file, std::ios::binary);
  if (!input) throw OpenCLError("I cannot read the kernel file " + file.string());
  return {std::istreambuf_iterator<char>(input), {}};
}

// The compiler sees one text; #line keeps the names and line numbers of the files.
std::string source_of(const std::vector<std::filesystem::path>& files) {
  std::string source;
  for (const auto& file : files) {
    source += "#line 1 \"" + file.filename().string() + "\"\n" + read(file) + "\n";
  }
  return source;
}

std::string names_of(const std::vector<std::filesystem::path>& files) {
  std::string names;
  for (const auto& file : files) names += (names.empty() ? "" : ", ") + file.filename().string();
  return names;
}

[[noreturn]] void stop_at_todo(const std::string& todo) {
  std::fflush(stdout);
  std::fprintf(stderr, "%s\n", todo.c_str());
  std::fflush(stderr);
  std::_Exit(WORKBOOK_TODO_STATUS);
}

}  // namespace

std::string todo_in_log(const std::string& log) {
  const std::size_t error = log.find("error:");
  if (error == log.npos) return "";
  const std::size_t todo = log.find("TODO ", error);
  if (todo >= log.find('\n', error)) return "";  // on a later line, or nowhere
  int number = 0;
  char colon = 0;
  const int read = std::sscanf(log.c_str() + todo, "TODO %d%c", &number, &colon);
  if (read != 2 || colon != ':') return "";
  return log.substr(todo, log.find_first_of("\"\r\n", todo) - todo);
}

cl::Program build_program(const cl::Context& context, const cl::Device& device,
                          const std::vector<std::filesystem::path>& files,
                          const std::string& options) {
  const std::string source = source_of(files);
  return explained([&] {
    cl::Program program(context, source);
    try {
      program.build(device, ("-cl-std=CL1.2 " + options).c_str());
    } catch (const cl::Error&) {
      const std::string log = program.getBuildInfo<CL_PROGRAM_BUILD_LOG>(device);
      const std::string todo = todo_in_log(log);
      if (!todo.empty()) stop_at_todo(todo);
      throw OpenCLError("The kernel in " + names_of(files) + " does not compile for " +
                        device.getInfo<CL_DEVICE_NAME>() + ". Its compiler says:\n" + log);
    }
    return program;
  });
}

}  // namespace workbook
