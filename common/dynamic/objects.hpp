/// The five kinds of object. For the library's own sources: everybody else sees Value.
/// @file
#pragma once

#include <span>

#include "dynamic/object.hpp"

namespace workbook::dynamic {

struct Int : Object {
  std::int64_t value;
};

struct Float : Object {
  double value;
};

/// The items, owned references, follow the object in the same block of memory.
struct Tuple : Object {
  std::size_t size;
  Object** items() { return reinterpret_cast<Object**>(this + 1); }
  Object* const* items() const { return reinterpret_cast<Object* const*>(this + 1); }
};

extern const Type none_type, bool_type, int_type, float_type, tuple_type;

/// Each gives a new reference.
Object* none();
Object* box_int(std::int64_t value);
Object* box_float(double value);
Object* box_tuple(std::span<Object* const> items);  ///< takes references of its own

inline bool is_int(const Object* object) { return object->type->is_int; }
inline bool is_float(const Object* object) { return object->type == &float_type; }
inline bool is_tuple(const Object* object) { return object->type == &tuple_type; }
inline std::int64_t int_of(const Object* object) { return static_cast<const Int*>(object)->value; }
inline double float_of(const Object* object) { return static_cast<const Float*>(object)->value; }

inline Object* box_bool(bool value) { return take_reference(value ? &the_true : &the_false); }

/// `a how b`, dispatched on both types: a new reference. TypeError where neither type knows.
Object* compare(Object* a, Object* b, Comparison how);

/// `a how b` is `b mirrored(how) a`.
inline Comparison mirrored(Comparison how) {
  switch (how) {
    case Comparison::less:
      return Comparison::greater;
    case Comparison::less_equal:
      return Comparison::greater_equal;
    case Comparison::greater:
      return Comparison::less;
    case Comparison::greater_equal:
      return Comparison::less_equal;
    default:
      return how;
  }
}

template <class T>
bool holds(T a, T b, Comparison how) {
  switch (how) {
    case Comparison::equal:
      return a == b;
    case Comparison::not_equal:
      return a != b;
    case Comparison::less:
      return a < b;
    case Comparison::less_equal:
      return a <= b;
    case Comparison::greater:
      return a > b;
    case Comparison::greater_equal:
      return a >= b;
  }
  return false;
}

}  // namespace workbook::dynamic
