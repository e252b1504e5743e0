/// How the times grow, drawn: with threads, with pixels, with edges.
/// @file
#pragma once

#include "page/svg.hpp"
#include "speedup/speedup_scaling.hpp"

namespace workbook {

/// Two panels over the number of threads: the gain over one thread beside the ideal line, and the
/// share of the ideal that is reached. A line with intervals for each curve.
Svg thread_chart(const Scaling& scaling);

/// The cost of one pixel and one edge, on log scales, over the side or the number of edges. Where a
/// line is level, the work grows as pixels times edges and nothing else.
Svg size_chart(const Scaling& scaling, Grows grows);

}  // namespace workbook
