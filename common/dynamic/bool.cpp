#include "dynamic/int.hpp"
#include "dynamic/objects.hpp"

namespace workbook::dynamic {
namespace {

std::string bool_repr(const Object* object) { return int_of(object) ? "True" : "False"; }

}  // namespace

const Type bool_type{
    .name = "bool",
    .is_int = true,
    .deallocate = nullptr,  // their first references are never dropped
    .repr = bool_repr,
    .truth = int_truth,
    .compare = int_compare,
    .add = int_add,
    .subtract = int_subtract,
    .multiply = int_multiply,
    .divide = int_divide,
    .remainder = int_remainder,
    .length = nullptr,
    .item = nullptr,
};

// Ints that print otherwise: True == 1, and True + True is 2.
constinit Int the_true{{1, &bool_type}, 1};
constinit Int the_false{{1, &bool_type}, 0};

}  // namespace workbook::dynamic
