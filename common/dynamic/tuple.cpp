#include <algorithm>
#include <new>
#include <vector>

#include "dynamic/count.hpp"
#include "dynamic/errors.hpp"
#include "dynamic/objects.hpp"

namespace workbook::dynamic {
namespace {

void tuple_deallocate(Object* object) {
  auto* tuple = static_cast<Tuple*>(object);
  for (std::size_t i = 0; i < tuple->size; ++i) drop_reference(tuple->items()[i]);
  ::operator delete(tuple);
}

std::string tuple_repr(const Object* object) {
  const auto* tuple = static_cast<const Tuple*>(object);
  std::string text = "(";
  for (std::size_t i = 0; i < tuple->size; ++i) {
    if (i > 0) text += ", ";
    text += tuple->items()[i]->type->repr(tuple->items()[i]);
  }
  return text + (tuple->size == 1 ? ",)" : ")");
}

bool tuple_truth(const Object* object) { return static_cast<const Tuple*>(object)->size != 0; }

std::size_t tuple_length(const Object* object) { return static_cast<const Tuple*>(object)->size; }

[[noreturn]] [[gnu::noinline]] void out_of_range() { throw IndexError("tuple index out of range"); }

Object* tuple_item(Object* object, std::int64_t index) {
  auto* tuple = static_cast<Tuple*>(object);
  const auto size = static_cast<std::int64_t>(tuple->size);
  if (index < 0) index += size;
  if (index < 0 || index >= size) out_of_range();
  return take_reference(tuple->items()[index]);
}

bool same(Object* a, Object* b) {
  if (a == b) return true;
  Object* verdict = compare(a, b, Comparison::equal);
  const bool equal = verdict->type->truth(verdict);
  drop_reference(verdict);
  return equal;
}

// As dictionaries order words: the first items that differ decide, else the length.
Object* tuple_compare(Object* a, Object* b, Comparison how) {
  if (!is_tuple(a) || !is_tuple(b)) return nullptr;
  auto *left = static_cast<Tuple*>(a), *right = static_cast<Tuple*>(b);
  std::size_t i = 0;
  while (i < left->size && i < right->size && same(left->items()[i], right->items()[i])) ++i;
  if (i == left->size || i == right->size) return box_bool(holds(left->size, right->size, how));
  if (how == Comparison::equal) return box_bool(false);
  if (how == Comparison::not_equal) return box_bool(true);
  return compare(left->items()[i], right->items()[i], how);
}

Object* tuple_add(Object* a, Object* b) {
  if (!is_tuple(a)) return nullptr;
  if (!is_tuple(b)) {
    throw TypeError("can only concatenate tuple (not \"" + std::string(b->type->name) +
                    "\") to tuple");
  }
  const auto *left = static_cast<Tuple*>(a), *right = static_cast<Tuple*>(b);
  std::vector<Object*> items(left->items(), left->items() + left->size);
  items.insert(items.end(), right->items(), right->items() + right->size);
  return box_tuple(items);
}

}  // namespace

const Type tuple_type{
    .name = "tuple",
    .is_int = false,
    .deallocate = tuple_deallocate,
    .repr = tuple_repr,
    .truth = tuple_truth,
    .compare = tuple_compare,
    .add = tuple_add,
    .subtract = nullptr,
    .multiply = nullptr,
    .divide = nullptr,
    .remainder = nullptr,
    .length = tuple_length,
    .item = tuple_item,
};

Object* box_tuple(std::span<Object* const> items) {
  count_made();
  void* memory = ::operator new(sizeof(Tuple) + items.size_bytes());
  auto* tuple = new (memory) Tuple{{1, &tuple_type}, items.size()};
  std::transform(items.begin(), items.end(), tuple->items(), take_reference);
  return tuple;
}

}  // namespace workbook::dynamic
