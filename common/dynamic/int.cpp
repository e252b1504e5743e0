#include "dynamic/int.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "dynamic/count.hpp"
#include "dynamic/errors.hpp"
#include "dynamic/free_list.hpp"
#include "dynamic/objects.hpp"

namespace workbook::dynamic {
namespace {

// The small ints exist once, as in CPython: a loop's first indexes make no objects.
constexpr std::int64_t smallest = -5;
constexpr std::int64_t largest = 256;

constexpr auto make_small_ints() {
  std::array<Int, largest - smallest + 1> ints{};
  for (std::int64_t value = smallest; value <= largest; ++value) {
    ints[value - smallest] = Int{{1, &int_type}, value};
  }
  return ints;
}

constinit auto small_ints = make_small_ints();
constinit FreeList<Int> free_ints;

void int_deallocate(Object* object) { free_ints.give(object); }
std::string int_repr(const Object* object) { return std::to_string(int_of(object)); }

// CPython's words for an int that leaves the range of a C type.
[[noreturn]] [[gnu::noinline]] void overflow() {
  throw OverflowError("Python int too large to convert to C int64");
}

// True where `a op b` is about two ints.
bool both_ints(const Object* a, const Object* b) { return is_int(a) && is_int(b); }

}  // namespace

const Type int_type{
    .name = "int",
    .is_int = true,
    .deallocate = int_deallocate,
    .repr = int_repr,
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

Object* box_int(std::int64_t value) {
  if (value >= smallest && value <= largest) return take_reference(&small_ints[value - smallest]);
  count_made();
  return new (free_ints.take()) Int{{1, &int_type}, value};
}

Object* int_add(Object* a, Object* b) {
  if (!both_ints(a, b)) return nullptr;
  std::int64_t sum;
  if (__builtin_add_overflow(int_of(a), int_of(b), &sum)) overflow();
  return box_int(sum);
}

Object* int_subtract(Object* a, Object* b) {
  if (!both_ints(a, b)) return nullptr;
  std::int64_t difference;
  if (__builtin_sub_overflow(int_of(a), int_of(b), &difference)) overflow();
  return box_int(difference);
}

Object* int_multiply(Object* a, Object* b) {
  if (!both_ints(a, b)) return nullptr;
  std::int64_t product;
  if (__builtin_mul_overflow(int_of(a), int_of(b), &product)) overflow();
  return box_int(product);
}

// Python's `/` gives a float, whatever the operands.
Object* int_divide(Object* a, Object* b) {
  if (!both_ints(a, b)) return nullptr;
  if (int_of(b) == 0) throw ZeroDivisionError("division by zero");
  return box_float(quotient(int_of(a), int_of(b)));
}

// Python's remainder has the sign of the divisor, C's that of the dividend.
Object* int_remainder(Object* a, Object* b) {
  if (!both_ints(a, b)) return nullptr;
  const std::int64_t divisor = int_of(b);
  if (divisor == 0) throw ZeroDivisionError("integer modulo by zero");
  if (divisor == -1) return box_int(0);  // INT64_MIN % -1 traps
  const std::int64_t remainder = int_of(a) % divisor;
  return box_int(remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor
                                                                    : remainder);
}

Object* int_compare(Object* a, Object* b, Comparison how) {
  if (!both_ints(a, b)) return nullptr;
  return box_bool(holds(int_of(a), int_of(b), how));
}

bool int_truth(const Object* object) { return int_of(object) != 0; }

double quotient(std::int64_t a, std::int64_t b) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  if (a >= -exact && a <= exact && b >= -exact && b <= exact) {
    return static_cast<double>(a) / static_cast<double>(b);
  }
  // Divide with 55 or 56 bits kept and the rest as one sticky bit, so that the conversion to
  // double, which keeps 53, is the only rounding.
  __extension__ using Wide = unsigned __int128;
  const auto magnitude = [](std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  };
  const std::uint64_t numerator = magnitude(a), denominator = magnitude(b);
  if (numerator == 0) return b < 0 ? -0.0 : 0.0;
  const int shift = std::max(0, 55 + static_cast<int>(std::bit_width(denominator)) -
                                    static_cast<int>(std::bit_width(numerator)));
  const Wide scaled = static_cast<Wide>(numerator) << shift;
  const std::uint64_t whole = static_cast<std::uint64_t>(scaled / denominator);
  const std::uint64_t sticky = scaled % denominator != 0;
  const double result = std::ldexp(static_cast<double>(whole | sticky), -shift);
  return (a < 0) != (b < 0) ? -result : result;
}

}  // namespace workbook::dynamic
