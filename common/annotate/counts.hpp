/// What callgrind counted, instruction by instruction.
/// @file
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace workbook {

/// A line of a source file; `file` is empty and `line` 0 where the program does not tell.
struct SourcePlace {
  std::string file;
  int line = 0;

  friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

struct CountedFunction {
  std::string object;  ///< the program or shared library
  std::string name;    ///< as C++ writes it
};

struct CountedInstruction {
  std::size_t function = 0;   ///< its place in Counts::functions
  std::uint64_t address = 0;  ///< in its object's file
  SourcePlace place;          ///< where its source stands, inlined or not
  std::uint64_t count = 0;    ///< instructions counted at this address
  /// How often it was executed. A call into a shared library is counted with the jump that looks
  /// the function up, so there `count` is larger.
  std::uint64_t executed = 0;
};

struct CountedCall {
  std::size_t from = 0;  ///< places in Counts::functions
  std::size_t to = 0;
  std::uint64_t address = 0;
  SourcePlace place;
  std::uint64_t inclusive = 0;  ///< instructions of the callee and of all that it calls
  std::uint64_t calls = 0;      ///< how often
};

struct Counts {
  std::vector<CountedFunction> functions;
  std::vector<CountedInstruction> instructions;  ///< each address of an object once
  std::vector<CountedCall> calls;
  std::uint64_t total = 0;  ///< callgrind's own
};

/// Reads what callgrind writes with --dump-instr=yes, --compress-strings=no and --compress-pos=no.
/// @throws std::runtime_error where the text is not that, or its counts do not add up to its total.
Counts read_counts(const std::string& text);

}  // namespace workbook
