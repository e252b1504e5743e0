/// What every boxed object begins with, and its type: a table of what can be done with it.
/// The layout is CPython's: a reference count, a pointer to the type, then the object's own data.
/// @file
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace workbook::dynamic {

struct Type;

struct Object {
  /// Not atomic: one thread at a time, which is what Python's global lock is for.
  std::ptrdiff_t references;
  const Type* type;
};

enum class Comparison { equal, not_equal, less, less_equal, greater, greater_equal };

/// Slots take borrowed references and return a new one; nullptr means "not with these operands"
/// (CPython's NotImplemented). A null slot: the type knows nothing of the kind.
using BinarySlot = Object* (*)(Object* a, Object* b);
using ComparisonSlot = Object* (*)(Object* a, Object* b, Comparison how);

struct Type {
  const char* name;
  bool is_int;  ///< int, or bool, which is a kind of int
  void (*deallocate)(Object*);
  std::string (*repr)(const Object*);
  bool (*truth)(const Object*);
  ComparisonSlot compare;
  BinarySlot add, subtract, multiply, divide, remainder;
  std::size_t (*length)(const Object*);
  Object* (*item)(Object*, std::int64_t index);  ///< a new reference; IndexError
};

inline Object* take_reference(Object* object) {
  ++object->references;
  return object;
}

inline void drop_reference(Object* object) {
  if (--object->references == 0) object->type->deallocate(object);
}

/// True and False, which exist once. What they are made of is in objects.hpp.
struct Int;
extern Int the_true, the_false;

}  // namespace workbook::dynamic
