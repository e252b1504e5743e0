/// Why the class board leaves a file out.
/// @file
#pragma once

#include <stdexcept>

namespace workbook {

/// The rest of a sentence that begins with the file's name: "is empty".
struct NotShown : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace workbook
