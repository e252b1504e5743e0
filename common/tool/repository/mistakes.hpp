/// The catalogue of typical wrong answers: `solutions/<stage>/mistakes/<name>.patch`.
///
/// A patch is applied to the stage's solution with `git apply`; in front of it stand the lines
///
/// ```
/// Misconception: what its author believes, in one line
/// Phrase:        what a student who makes it reads: words of the report of `test`
/// Caught-by:     test, build (the compiler or linker refuses it), or check (only a sanitizer sees
///                it)
/// ```
/// @file
#pragma once

#include <string>
#include <vector>

#include "repository/exit_status.hpp"
#include "repository/workbook.hpp"

namespace workbook {

enum class CaughtBy { test, build, check };

struct Mistake {
  std::string name;  ///< the patch's file name without .patch
  std::filesystem::path patch;
  std::string misconception;
  std::string phrase;
  CaughtBy caught_by = CaughtBy::test;
};

/// The stage's mistakes, by name. @throws Stop on a patch whose header lacks a line.
std::vector<Mistake> mistakes_of(const Workbook& workbook, const Stage& stage);

/// Lays out what the build needs for variants of a stage, below `build/release/mistakes/<id>/`:
/// `<name>` holds the solution's edited files with that mistake; `after_todo_<n>` the solution with
/// all its TODOs above n still open. What has not changed keeps its time, so that nothing is built
/// twice.
void lay_out_mistake(const Workbook& workbook, const Stage& stage, const Mistake& mistake);
void lay_out_after_todo(const Workbook& workbook, const Stage& stage, int solved);
/// Removes what the lines above once laid out for the stage and is not in `names` any more.
void keep_laid_out(const Workbook& workbook, const Stage& stage,
                   const std::vector<std::string>& names);

/// The name of a partly solved stage begins with this; its number follows.
inline constexpr const char* after_todo_name = "after_todo_";

/// The build's name of such a variant, and the folder it lies in.
std::string mistake_variant(const std::string& name);
bool is_mistake(const std::string& variant);
std::filesystem::path mistake_folder(const Workbook& workbook, const Stage& stage,
                                     const std::string& name);

/// True when `phrase` stands in `text`, however the lines are broken.
bool says(const std::string& text, const std::string& phrase);

}  // namespace workbook
