/// The arithmetic of ints, which bools share.
/// @file
#pragma once

#include "dynamic/object.hpp"

namespace workbook::dynamic {

Object* int_add(Object* a, Object* b);
Object* int_subtract(Object* a, Object* b);
Object* int_multiply(Object* a, Object* b);
Object* int_divide(Object* a, Object* b);
Object* int_remainder(Object* a, Object* b);
Object* int_compare(Object* a, Object* b, Comparison how);
bool int_truth(const Object* object);

/// a / b, rounded once: also where a or b has more digits than a double. b is not 0.
double quotient(std::int64_t a, std::int64_t b);

}  // namespace workbook::dynamic
