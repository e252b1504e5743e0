/// How much memory a group of processes holds right now.
/// @file
#pragma once

#include <sys/types.h>

#include <cstddef>

namespace workbook {

/// Resident bytes of all processes in the group, read from /proc; 0 where there is no /proc.
std::size_t resident_bytes_of_group(pid_t group);

}  // namespace workbook
