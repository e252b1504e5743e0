#include <cmath>
#include <cstring>

#include "dynamic/count.hpp"
#include "dynamic/errors.hpp"
#include "dynamic/free_list.hpp"
#include "dynamic/objects.hpp"
#include "dynamic/repr.hpp"

namespace workbook::dynamic {
namespace {

constinit FreeList<Float> free_floats;

void float_deallocate(Object* object) { free_floats.give(object); }
std::string float_repr(const Object* object) { return shortest(float_of(object)); }
bool float_truth(const Object* object) { return float_of(object) != 0; }

// Sets `value` to the number as a double; false where the object is not a number.
bool as_double(const Object* object, double& value) {
  if (is_float(object)) {
    value = float_of(object);
    return true;
  }
  if (!is_int(object)) return false;
  value = static_cast<double>(int_of(object));
  return true;
}

bool as_doubles(const Object* a, const Object* b, double& x, double& y) {
  return as_double(a, x) && as_double(b, y);
}

Object* float_add(Object* a, Object* b) {
  double x, y;
  return as_doubles(a, b, x, y) ? box_float(x + y) : nullptr;
}

Object* float_subtract(Object* a, Object* b) {
  double x, y;
  return as_doubles(a, b, x, y) ? box_float(x - y) : nullptr;
}

Object* float_multiply(Object* a, Object* b) {
  double x, y;
  return as_doubles(a, b, x, y) ? box_float(x * y) : nullptr;
}

Object* float_divide(Object* a, Object* b) {
  double x, y;
  if (!as_doubles(a, b, x, y)) return nullptr;
  if (y == 0) throw ZeroDivisionError("float division by zero");
  return box_float(x / y);
}

// Python's remainder has the sign of the divisor, C's that of the dividend.
Object* float_remainder(Object* a, Object* b) {
  double x, y;
  if (!as_doubles(a, b, x, y)) return nullptr;
  if (y == 0) throw ZeroDivisionError("float modulo");
  const double remainder = std::fmod(x, y);
  if (remainder == 0) return box_float(std::copysign(0.0, y));
  return box_float((remainder < 0) != (y < 0) ? remainder + y : remainder);
}

// `i how x` without rounding i to a double: 2^53 + 1 is not 2.0^53.
bool holds_exactly(std::int64_t i, double x, Comparison how) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if ((i >= -exact && i <= exact) || std::isnan(x)) return holds(static_cast<double>(i), x, how);
  if (x >= 0x1p63) return holds(-1, 0, how);
  if (x < -0x1p63) return holds(1, 0, how);
  // Where i and x could be equal at all, x is so large that it has no fraction.
  return holds(i, static_cast<std::int64_t>(x), how);
}

Object* float_compare(Object* a, Object* b, Comparison how) {
  const double x = float_of(a);
  if (is_float(b)) return box_bool(holds(x, float_of(b), how));
  if (is_int(b)) return box_bool(holds_exactly(int_of(b), x, mirrored(how)));
  return nullptr;
}

}  // namespace

const Type float_type{
    .name = "float",
    .is_int = false,
    .deallocate = float_deallocate,
    .repr = float_repr,
    .truth = float_truth,
    .compare = float_compare,
    .add = float_add,
    .subtract = float_subtract,
    .multiply = float_multiply,
    .divide = float_divide,
    .remainder = float_remainder,
    .length = nullptr,
    .item = nullptr,
};

Object* box_float(double value) {
  count_made();
  return new (free_floats.take()) Float{{1, &float_type}, value};
}

}  // namespace workbook::dynamic
