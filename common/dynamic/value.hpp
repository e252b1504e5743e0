/// Value: a variable as Python has them. It names an object, whose type is known only when the
/// program runs; copying it copies the name (and counts one reference more), not the object.
///
///     Value x = 3;                       // int
///     Value half = x / 2;                // float: 1.5
///     Value corner = tuple_of({x, 7});   // tuple: (3, 7)
///     if (corner[0] < half) ...          // asks both objects for their types, then compares
///
/// Operators give what Python's give, and throw what Python raises (dynamic/errors.hpp): True == 1,
/// int / int is a float, -7 % 3 is 2, an int and a float are compared exactly. The one difference:
/// an int has 64 bits, and a result that needs more is an OverflowError.
///
/// Built as CPython builds its objects, so that what it costs is what Python's values cost compiled
/// code: objects on the heap, counted references, a type with a table of functions, free lists for
/// numbers, small ints shared, every operator a call into a library. For one thread at a time.
/// @file
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <iosfwd>
#include <span>
#include <utility>

#include "dynamic/errors.hpp"
#include "dynamic/object.hpp"

namespace workbook {

/// @copydoc dynamic/value.hpp
class Value {
 public:
  Value();  ///< None

  template <std::same_as<bool> T>
  Value(T value) : object_(new_bool(value)) {}
  template <std::signed_integral T>
  Value(T value) : object_(new_int(value)) {}
  template <std::unsigned_integral T>
  requires(!std::same_as<T, bool>) Value(T value) : object_(new_int_of_unsigned(value)) {}
  template <std::floating_point T>
  Value(T value) : object_(new_float(value)) {}

  Value(const Value& other) : object_(dynamic::take_reference(other.object_)) {}
  Value(Value&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Value& operator=(Value other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Value() {
    if (object_) dynamic::drop_reference(object_);
  }

  /// Truth as Python's `if` sees it: 0, 0.0, (), None and False are false.
  /// What a comparison gives is known without asking its type; cython's code looks first as well.
  explicit operator bool() const {
    const void* object = object_;
    return object == &dynamic::the_true || (object != &dynamic::the_false && truth());
  }

  /// tuple[index]; a negative index counts from the end. TypeError, IndexError.
  Value operator[](const Value& index) const;
  /// The same with an index that is no object: nothing to unbox.
  template <std::integral T>
  Value operator[](T index) const {
    return item(static_cast<std::int64_t>(index));
  }

  Value& operator+=(const Value& other);
  Value& operator-=(const Value& other);
  Value& operator*=(const Value& other);
  Value& operator/=(const Value& other);
  Value& operator%=(const Value& other);

  /// For the library: a Value that takes over a new reference, and the object behind a Value.
  static Value adopt(dynamic::Object* object) { return Value(object, Adopt{}); }
  dynamic::Object* object() const { return object_; }

 private:
  struct Adopt {};
  Value(dynamic::Object* object, Adopt) : object_(object) {}

  static dynamic::Object* new_bool(bool value);
  static dynamic::Object* new_int(std::int64_t value);
  static dynamic::Object* new_int_of_unsigned(std::uint64_t value);
  static dynamic::Object* new_float(double value);
  Value item(std::int64_t index) const;
  bool truth() const;

  dynamic::Object* object_;  ///< null only in a Value that was moved from
};

/// Arithmetic and comparison; a comparison gives a bool Value. TypeError, ZeroDivisionError,
/// OverflowError.
Value operator+(const Value& a, const Value& b);
Value operator-(const Value& a, const Value& b);
Value operator*(const Value& a, const Value& b);
Value operator/(const Value& a, const Value& b);
Value operator%(const Value& a, const Value& b);
Value operator==(const Value& a, const Value& b);
Value operator!=(const Value& a, const Value& b);
Value operator<(const Value& a, const Value& b);
Value operator<=(const Value& a, const Value& b);
Value operator>(const Value& a, const Value& b);
Value operator>=(const Value& a, const Value& b);

/// A tuple of these values.
Value tuple_of(std::initializer_list<Value> items);
Value tuple_of(std::span<const Value> items);

/// Out of the box: the number as a C++ one. to_double takes int, float and bool, to_int int and
/// bool; TypeError otherwise.
double to_double(const Value& value);
std::int64_t to_int(const Value& value);

/// As Python prints it: 1.0, (1, 2), True.
std::ostream& operator<<(std::ostream& stream, const Value& value);

}  // namespace workbook
