/// What a profiler saw, of whichever language, and the tree of calls that can be made of it.
/// @file
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace workbook {

/// Costs are seconds, instructions, or what else the profiler counted.
struct ProfiledFunction {
  std::string name;         ///< "is_inside"
  std::string place;        ///< "inside_tuples.py:9", "built in"
  std::string full;         ///< the place in full, or the profiler's own name
  bool is_foreign = false;  ///< not in the program's own sources: built in, a library's
  double calls = 0;         ///< those it made of itself included; 0 where they were not counted
  double own = 0;           ///< in its own lines
  double cumulative = 0;    ///< the functions that it called included
};

/// All calls of one function by another. There is at most one for each pair.
struct CallEdge {
  std::size_t caller = 0, callee = 0;  ///< in CallProfile::functions
  double calls = 0;
  double cumulative = 0;
};

struct CallProfile {
  std::vector<ProfiledFunction> functions;
  std::vector<CallEdge> edges;
};

/// Of all functions; own costs can be added up, cumulative ones cannot.
double total_cost(const CallProfile& profile);

/// A function as one of its callers saw it.
struct CallNode {
  std::size_t function = 0;
  double cumulative = 0;
  double own = 0;
  bool calls_again = false;  ///< it is already open further up: the tree ends here
  std::vector<CallNode> children;
};

/// The calls from the functions that nobody called, the costliest first. Edges tell who called
/// whom, not whole stacks: where a function has several callers, its cost and that of what it calls
/// is shared out by the cumulative cost of their edges. Of a function that calls itself, straight
/// or over others, the outermost call is opened. Nodes cheaper than `least`, and those more than 60
/// calls deep, are left out with all below them.
std::vector<CallNode> call_tree(const CallProfile& profile, double least);

}  // namespace workbook
