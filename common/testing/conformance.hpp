/// One suite for every way of making a mask: bit for bit what the rule gives.
/// @file
#pragma once

#include <string>
#include <vector>

#include "stage/method.hpp"
#include "testing/same_mask.hpp"

namespace workbook {

/// Cases that share one difficulty. The name is a sentence: what holds when they all pass.
struct Family {
  std::string name;
  std::vector<Case> cases;
};

/// `thorough` draws more random polygons on larger images; stages use the short form.
enum class Depth { short_form, thorough };
std::vector<Family> conformance_families(Depth depth);

/// Registers with GoogleTest, for each method, one test a family and the refusal of bad vertices.
/// The mask is poisoned before every call.
void register_conformance(const std::vector<Method>& methods, Depth depth = Depth::short_form);

}  // namespace workbook
