// Dispatch: every operator asks its operands' types what to do, each time it runs.
#include "dynamic/count.hpp"
#include "dynamic/errors.hpp"
#include "dynamic/objects.hpp"
#include "dynamic/value.hpp"

namespace workbook {
namespace dynamic {
namespace {

std::string quoted(const Object* object) { return "'" + std::string(object->type->name) + "'"; }

// Apart, and never inlined: making a message must not weigh on the calls that need none.
[[noreturn]] [[gnu::noinline]] void unsupported(const Object* a, const Object* b,
                                                const char* symbol) {
  throw TypeError("unsupported operand type(s) for " + std::string(symbol) + ": " + quoted(a) +
                  " and " + quoted(b));
}

[[noreturn]] [[gnu::noinline]] void unordered(const Object* a, const Object* b, Comparison how) {
  constexpr const char* symbols[] = {"==", "!=", "<", "<=", ">", ">="};
  throw TypeError("'" + std::string(symbols[static_cast<int>(how)]) +
                  "' not supported between instances of " + quoted(a) + " and " + quoted(b));
}

// The left operand's type is asked first, then the right one's, as in CPython.
Object* operate(Object* a, Object* b, BinarySlot Type::*slot, const char* symbol) {
  count_dispatched();
  const BinarySlot left = a->type->*slot;
  const BinarySlot right = b->type->*slot;
  if (left) {
    if (Object* result = left(a, b)) return result;
  }
  if (right && right != left) {
    if (Object* result = right(a, b)) return result;
  }
  unsupported(a, b, symbol);
}

}  // namespace

Object* compare(Object* a, Object* b, Comparison how) {
  count_dispatched();
  const ComparisonSlot left = a->type->compare;
  const ComparisonSlot right = b->type->compare;
  if (left) {
    if (Object* result = left(a, b, how)) return result;
  }
  if (right && right != left) {
    if (Object* result = right(b, a, mirrored(how))) return result;
  }
  // Objects of unrelated types are merely not equal; they have no order.
  if (how == Comparison::equal) return box_bool(a == b);
  if (how == Comparison::not_equal) return box_bool(a != b);
  unordered(a, b, how);
}

}  // namespace dynamic

using dynamic::Comparison;
using dynamic::Type;

Value operator+(const Value& a, const Value& b) {
  return Value::adopt(dynamic::operate(a.object(), b.object(), &Type::add, "+"));
}
Value operator-(const Value& a, const Value& b) {
  return Value::adopt(dynamic::operate(a.object(), b.object(), &Type::subtract, "-"));
}
Value operator*(const Value& a, const Value& b) {
  return Value::adopt(dynamic::operate(a.object(), b.object(), &Type::multiply, "*"));
}
Value operator/(const Value& a, const Value& b) {
  return Value::adopt(dynamic::operate(a.object(), b.object(), &Type::divide, "/"));
}
Value operator%(const Value& a, const Value& b) {
  return Value::adopt(dynamic::operate(a.object(), b.object(), &Type::remainder, "%"));
}

Value operator==(const Value& a, const Value& b) {
  return Value::adopt(dynamic::compare(a.object(), b.object(), Comparison::equal));
}
Value operator!=(const Value& a, const Value& b) {
  return Value::adopt(dynamic::compare(a.object(), b.object(), Comparison::not_equal));
}
Value operator<(const Value& a, const Value& b) {
  return Value::adopt(dynamic::compare(a.object(), b.object(), Comparison::less));
}
Value operator<=(const Value& a, const Value& b) {
  return Value::adopt(dynamic::compare(a.object(), b.object(), Comparison::less_equal));
}
Value operator>(const Value& a, const Value& b) {
  return Value::adopt(dynamic::compare(a.object(), b.object(), Comparison::greater));
}
Value operator>=(const Value& a, const Value& b) {
  return Value::adopt(dynamic::compare(a.object(), b.object(), Comparison::greater_equal));
}

}  // namespace workbook
