/// The C library as another language sees it: loaded while the program runs, its functions found by
/// their bare names. No header's extern "C" and no link line is needed for that.
/// @file
#pragma once

#include <inside.h>

#include <string>
#include <vector>

namespace stage_03 {

struct Library {
  decltype(&::inside_point) inside_point;
  decltype(&::inside_points) inside_points;
  decltype(&::inside_message) inside_message;
};

/// @throws std::runtime_error that says what cannot be loaded or found.
const Library& library();

/// The bytes of the library's variables that are not constant, as they are now.
std::vector<unsigned char> library_variables();

/// The names among `functions` that the library's file mentions, as it must to call them.
std::vector<std::string> mentioned_in_library(const std::vector<std::string>& functions);

}  // namespace stage_03
