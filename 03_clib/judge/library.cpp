#include "library.hpp"

#include <dlfcn.h>
#ifdef __linux__
#include <link.h>
#endif

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "stage/folders.hpp"

namespace stage_03 {
namespace {

template <class Function>
void find(void* handle, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(handle, name));
  if (!function) {
    throw std::runtime_error("I found no function `" + std::string(name) +
                             "` in the library that inside.c is built into");
  }
}

Library load() {
  void* handle = dlopen(workbook_library_file, RTLD_NOW | RTLD_LOCAL);
  if (!handle) throw std::runtime_error("I could not load your library: " + std::string(dlerror()));
  Library library;
  find(handle, "inside_point", library.inside_point);
  find(handle, "inside_points", library.inside_points);
  find(handle, "inside_message", library.inside_message);
  return library;
}

#ifdef __linux__
// Byte by byte and without AddressSanitizer, which marks the gaps between variables as forbidden.
__attribute__((no_sanitize("address"))) void copy_bytes(const unsigned char* from,
                                                        std::size_t count,
                                                        std::vector<unsigned char>& to) {
  for (std::size_t i = 0; i < count; ++i) {
    const unsigned char byte = from[i];
    to.push_back(byte);
  }
}

int collect_variables(dl_phdr_info* object, std::size_t, void* result) {
  std::error_code error;
  if (!std::filesystem::equivalent(object->dlpi_name, workbook::library_file(), error)) return 0;
  auto& bytes = *static_cast<std::vector<unsigned char>*>(result);
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_LOAD || !(segment.p_flags & PF_W)) continue;
    const auto* start = reinterpret_cast<const unsigned char*>(object->dlpi_addr + segment.p_vaddr);
    copy_bytes(start, segment.p_memsz, bytes);
  }
  return 1;
}
#endif

}  // namespace

const Library& library() {
  static const Library loaded = load();
  return loaded;
}

std::vector<unsigned char> library_variables() {
  std::vector<unsigned char> bytes;
#ifdef __linux__
  dl_iterate_phdr(collect_variables, &bytes);
#endif
  return bytes;
}

std::vector<std::string> mentioned_in_library(const std::vector<std::string>& functions) {
  std::ifstream file(workbook::library_file(), std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  std::vector<std::string> found;
  for (const std::string& name : functions) {
    if (bytes.find(name + '\0') != bytes.npos) found.push_back(name);
  }
  return found;
}

}  // namespace stage_03
