/// What each source line of a stage costs: its own instructions, and those of what it calls.
/// @file
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "annotate/counts.hpp"
#include "annotate/kinds.hpp"
#include "annotate/machine_code.hpp"

namespace workbook {

/// An instruction of a line, with what it calls.
struct LineInstruction {
  std::uint64_t address = 0;
  std::string object;
  std::uint64_t count = 0;
  std::uint64_t executed = 0;  ///< as in CountedInstruction
  std::string code;
  std::vector<Kind> kinds;
  SourcePlace
      written_in;      ///< where its source stands, when that is not the line itself: inlined code
  std::string callee;  ///< empty where it calls nothing
  std::uint64_t callee_inclusive = 0;
};

struct LineCost {
  std::uint64_t own = 0;  ///< instructions whose source is this line
  double helpers = 0;     ///< of code that is on no line of the stage: inlined here, or called
  std::vector<LineInstruction> instructions;

  double all() const { return static_cast<double>(own) + helpers; }
};

struct FunctionCost {
  std::string name;
  std::uint64_t own = 0;
  std::uint64_t inclusive = 0;  ///< own, and all that it calls
  bool in_stage = false;        ///< else a helper
};

struct StageCosts {
  std::uint64_t total = 0;
  double elsewhere = 0;  ///< what no line of the stage has caused: the harness around the call
  std::map<std::string, std::map<int, LineCost>> files;  ///< by path, then by line
  /// executed by the stage's lines themselves
  std::map<Kind, std::uint64_t> kinds;
  std::vector<FunctionCost> functions;  ///< the most expensive first, by inclusive
};

/// The programs' machine code and frames, by object.
using CodeOfObjects = std::map<std::string, MachineCode>;
using FramesOfObjects = std::map<std::string, InlinedFrames>;

/// Every instruction that was counted is counted once: into the line of the stage where its source
/// stands; else into the line that it was inlined into; else it is a helper's, and is handed up to
/// the calls of that helper, in proportion to what callgrind counted for each call, until it comes
/// to a line of the stage. All lines and `elsewhere` together are the total. `in_stage` says which
/// lines of source files are the stage's. (callgrind's arcs are gprof's, and so is the proportion:
/// Graham, Kessler and McKusick, gprof: a call graph execution profiler, 1982; a helper that costs
/// more when called from one line than from another is shared out by its inclusive costs all the
/// same.)
StageCosts costs_of_lines(const Counts& counts, const CodeOfObjects& code,
                          const FramesOfObjects& frames,
                          const std::function<bool(const SourcePlace&)>& in_stage);

}  // namespace workbook
