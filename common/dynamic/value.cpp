#include "dynamic/value.hpp"

#include <limits>
#include <ostream>
#include <vector>

#include "dynamic/count.hpp"
#include "dynamic/objects.hpp"

namespace workbook {

using dynamic::Object;

namespace {

[[noreturn]] [[gnu::noinline]] void not_subscriptable(const Object* object) {
  throw TypeError("'" + std::string(object->type->name) + "' object is not subscriptable");
}

[[noreturn]] [[gnu::noinline]] void not_an_index(const Object* object, const Object* index) {
  throw TypeError(std::string(object->type->name) + " indices must be integers or slices, not " +
                  index->type->name);
}

}  // namespace

Value::Value() : object_(dynamic::none()) {}

Object* Value::new_bool(bool value) { return dynamic::box_bool(value); }
Object* Value::new_int(std::int64_t value) { return dynamic::box_int(value); }
Object* Value::new_float(double value) { return dynamic::box_float(value); }

Object* Value::new_int_of_unsigned(std::uint64_t value) {
  if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    throw OverflowError("Python int too large to convert to C int64");
  }
  return dynamic::box_int(static_cast<std::int64_t>(value));
}

bool Value::truth() const { return object_->type->truth(object_); }

Value Value::operator[](const Value& index) const {
  if (!object_->type->item) not_subscriptable(object_);
  if (!dynamic::is_int(index.object_)) not_an_index(object_, index.object_);
  return item(dynamic::int_of(index.object_));
}

Value Value::item(std::int64_t index) const {
  dynamic::count_dispatched();
  if (!object_->type->item) not_subscriptable(object_);
  return adopt(object_->type->item(object_, index));
}

Value& Value::operator+=(const Value& other) { return *this = *this + other; }
Value& Value::operator-=(const Value& other) { return *this = *this - other; }
Value& Value::operator*=(const Value& other) { return *this = *this * other; }
Value& Value::operator/=(const Value& other) { return *this = *this / other; }
Value& Value::operator%=(const Value& other) { return *this = *this % other; }

Value tuple_of(std::span<const Value> items) {
  std::vector<Object*> objects;
  objects.reserve(items.size());
  for (const Value& item : items) objects.push_back(item.object());
  return Value::adopt(dynamic::box_tuple(objects));
}

Value tuple_of(std::initializer_list<Value> items) {
  return tuple_of(std::span<const Value>(items.begin(), items.size()));
}

double to_double(const Value& value) {
  dynamic::count_unboxed();
  const Object* object = value.object();
  if (dynamic::is_float(object)) return dynamic::float_of(object);
  if (dynamic::is_int(object)) return static_cast<double>(dynamic::int_of(object));
  throw TypeError("must be real number, not " + std::string(object->type->name));
}

std::int64_t to_int(const Value& value) {
  dynamic::count_unboxed();
  const Object* object = value.object();
  if (dynamic::is_int(object)) return dynamic::int_of(object);
  throw TypeError("'" + std::string(object->type->name) +
                  "' object cannot be interpreted as an integer");
}

std::ostream& operator<<(std::ostream& stream, const Value& value) {
  return stream << value.object()->type->repr(value.object());
}

}  // namespace workbook
