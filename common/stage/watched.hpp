/// Tests run under checkers as well: Oclgrind and ThreadSanitizer watch each access.
/// @file
#pragma once

#include <cstdlib>

namespace workbook {

/// Environment variable: 1 where each access is watched, which may take a thousand times as long.
inline constexpr const char* watched_variable = "WORKBOOK_WATCHED";

/// `watched` where accesses are watched, else `usual`: for the sizes of what a test asks for.
template <class T>
T size_where_watched(T usual, T watched) {
  const char* value = std::getenv(watched_variable);
  return value && *value == '1' ? watched : usual;
}

}  // namespace workbook
