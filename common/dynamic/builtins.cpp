#include "dynamic/builtins.hpp"

#include "dynamic/objects.hpp"

namespace workbook {
namespace {

std::string type_name(const Value& value) { return value.object()->type->name; }

[[noreturn]] [[gnu::noinline]] void no_length(const Value& value) {
  throw TypeError("object of type '" + type_name(value) + "' has no len()");
}

[[noreturn]] [[gnu::noinline]] void no_pair(const Value& value) {
  if (!dynamic::is_tuple(value.object())) {
    throw TypeError("cannot unpack non-iterable " + type_name(value) + " object");
  }
  const std::size_t size = length(value);
  if (size > 2) throw ValueError("too many values to unpack (expected 2)");
  throw ValueError("not enough values to unpack (expected 2, got " + std::to_string(size) + ")");
}

[[noreturn]] [[gnu::noinline]] void no_integer(const Value& value) {
  throw TypeError("'" + type_name(value) + "' object cannot be interpreted as an integer");
}

}  // namespace

std::size_t length(const Value& value) {
  const auto slot = value.object()->type->length;
  if (!slot) no_length(value);
  return slot(value.object());
}

Value len(const Value& value) { return length(value); }

// A tuple is taken apart without its table of functions, as CPython does it.
Pair unpack_pair(const Value& value) {
  if (!dynamic::is_tuple(value.object())) no_pair(value);
  auto* tuple = static_cast<dynamic::Tuple*>(value.object());
  if (tuple->size != 2) no_pair(value);
  return {Value::adopt(dynamic::take_reference(tuple->items()[0])),
          Value::adopt(dynamic::take_reference(tuple->items()[1]))};
}

Range range(const Value& stop) {
  if (!dynamic::is_int(stop.object())) no_integer(stop);
  return Range(dynamic::int_of(stop.object()));
}

}  // namespace workbook
