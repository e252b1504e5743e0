/// The tables of the report of `speedup`, as HTML.
/// @file
#pragma once

#include <string>

#include "speedup/speedup_scaling.hpp"

namespace workbook {

/// The course's table: 2014's columns, the reference's with intervals and multiples of the floor,
/// and the student's where there are some.
std::string staircase_table(const Speedup& speedup);

/// The figures behind the scaling charts.
std::string thread_table(const Scaling& scaling);
std::string size_table(const Scaling& scaling, Grows grows);

}  // namespace workbook
