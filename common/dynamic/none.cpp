#include "dynamic/objects.hpp"

namespace workbook::dynamic {
namespace {

std::string none_repr(const Object*) { return "None"; }
bool none_truth(const Object*) { return false; }

constinit Object the_none{1, &none_type};

}  // namespace

const Type none_type{
    .name = "NoneType",
    .is_int = false,
    .deallocate = nullptr,  // its first reference is never dropped
    .repr = none_repr,
    .truth = none_truth,
    .compare = nullptr,
    .add = nullptr,
    .subtract = nullptr,
    .multiply = nullptr,
    .divide = nullptr,
    .remainder = nullptr,
    .length = nullptr,
    .item = nullptr,
};

Object* none() { return take_reference(&the_none); }

}  // namespace workbook::dynamic
