/// Keeps a few dead objects for the next one that is made: most boxes live for a line or two, and
/// asking the heap each time would cost more than the arithmetic.
/// @file
#pragma once

#include <cstddef>
#include <new>

namespace workbook::dynamic {

template <class T>
class FreeList {
 public:
  /// Memory for one T, not yet constructed.
  void* take() {
    if (!first_) return ::operator new(sizeof(T));
    Link* link = first_;
    first_ = link->next;
    --kept_;
    return link;
  }

  /// Memory of a dead T.
  void give(void* memory) {
    if (kept_ == most_kept) {
      ::operator delete(memory);
      return;
    }
    first_ = new (memory) Link{first_};
    ++kept_;
  }

 private:
  struct Link {
    Link* next;
  };
  static_assert(sizeof(Link) <= sizeof(T));
  static constexpr std::size_t most_kept = 100;  ///< as CPython keeps of its floats

  Link* first_ = nullptr;
  std::size_t kept_ = 0;
};

}  // namespace workbook::dynamic
