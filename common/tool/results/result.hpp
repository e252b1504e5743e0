/// What the class board knows of one person's results file.
/// @file
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "machine/machine_facts.hpp"
#include "rows/planned_rows.hpp"
#include "timing/session.hpp"
#include "timing/verdict.hpp"

namespace workbook {

struct BoardRow {
  std::string id;
  Who who = Who::reference;
  Status status = Status::ok;
  int rounds = 0;
  bool scaled = false;  ///< timed on some of the mask's rows only
  /// Over the same machine's Python with tuples, and over its memset of the mask. Empty where the
  /// file does not say; a ratio of 0 rounds has no interval.
  std::optional<Ratio> gain;
  std::optional<Ratio> floor;
};

/// Two machines of the same facts are shown as one.
struct BoardMachine {
  std::string cpu;
  std::vector<Fact> facts;  ///< the others

  friend auto operator<=>(const BoardMachine&, const BoardMachine&) = default;
};

/// Results of different cases are never compared.
struct BoardCase {
  int width = 0;
  int height = 0;
  std::size_t vertices = 0;
  std::string polygon;  ///< its vertices as text

  friend auto operator<=>(const BoardCase&, const BoardCase&) = default;
};

struct BoardResult {
  std::string name;  ///< harmless, as `created`
  std::string created;
  BoardMachine machine;
  std::vector<Fact> conditions;  ///< of the machine while it was measured
  bool disturbed = false;        ///< one of them is worth a warning
  BoardCase shape;
  bool quick = false;  ///< no more rounds than an interval needs
  int rounds = 0;      ///< of the row that has most
  std::vector<BoardRow> rows;

  const BoardRow* find(const std::string& id, Who who) const;
};

}  // namespace workbook
