/// What the pictures of `speedup` show, in words computed from the figures.
/// @file
#pragma once

#include <string>
#include <vector>

#include "speedup/speedup_scaling.hpp"

namespace workbook {

/// How far the fastest step is from Python and from the floor, and which of the student's steps is
/// the fastest: one to three sentences.
std::vector<std::string> staircase_sentences(const Speedup& speedup);

/// What all threads gain, one sentence a curve; nothing where there is one thread.
std::vector<std::string> thread_sentences(const Scaling& scaling);

/// For which rows the cost of a pixel-edge stays, falls and rises; then what was not measured.
std::vector<std::string> size_sentences(const Scaling& scaling, Grows grows);

/// One after the other, with a blank between.
std::string paragraph(const std::vector<std::string>& sentences);

}  // namespace workbook
