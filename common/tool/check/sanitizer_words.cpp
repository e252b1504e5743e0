#include "check/sanitizer_words.hpp"

#include <utility>

#include "base/pattern.hpp"

namespace workbook {
namespace {

using Words = std::pair<const char*, const char*>;  // a part of the fault, what it means

// The meaning of the first that is a part of `fault`; empty where none is.
template <std::size_t N>
std::string meaning(const Words (&known)[N], const std::string& fault) {
  for (const auto& [part, words] : known) {
    if (fault.find(part) != fault.npos) return words;
  }
  return "";
}

constexpr Words memory[] = {
    {"use-after-free",
     "The memory was given back before: its owner was destroyed, or has moved its "
     "elements elsewhere when it grew."},
    {"use-after-return", "A local variable is used after its function has returned."},
    {"use-after-scope", "A local variable is used after the block that it lived in."},
    {"dynamic-stack-buffer-overflow", "A local array is used outside its elements."},
    {"stack-buffer",
     "A local array or variable is used outside its bytes: an index is too large, or "
     "negative."},
    {"global-buffer-overflow", "A global array is used outside its elements."},
    {"container-overflow",
     "An element is used that the vector has room for and does not hold: its "
     "size() is smaller."},
    {"double-free", "The same memory is given back twice: two objects own it."},
    {"alloc-dealloc-mismatch", "new[] goes with delete[], new with delete, malloc with free."},
    {"stack-overflow",
     "The stack is full: a function calls itself without end, or a local array is "
     "very large."},
    {"SEGV",
     "An address is used where there is no memory: a null pointer, one that was never set, or "
     "an index that is far outside."},
    {"FPE", "An integer is divided by zero."},
    {"negative-size-param", "A number of bytes is negative."},
    {"memcpy-param-overlap", "Source and target of a copy overlap."},
    {"allocation-size-too-big",
     "More memory is asked for than there can be: is the size negative?"},
    {"out-of-memory", "More memory is asked for than there is."},
    {"free", "Memory is given back that was not taken with new or malloc."}};

constexpr Words undefined[] = {
    {"signed integer overflow",
     "The result does not fit its type, and C++ does not say what comes "
     "out: compute in a larger type."},
    {"division by zero", "An integer is divided by zero."},
    {"shift", "A number is shifted by more bits than its type has, or by a negative number."},
    {"out of bounds for type", "An array is used outside its elements."},
    {"null pointer", "A null pointer is used as if something were there."},
    {"misaligned address",
     "The address is not a multiple of what the type needs: these bytes are no "
     "such object."},
    {"not a valid value for type", "The variable was never given a value."},
    {"without returning a value", "The function ends without `return`."},
    {"outside the range of representable values",
     "The number does not fit the type that it is "
     "converted to: compare first, then convert."},
    {"insufficient space for an object",
     "The memory is smaller than the object that is used there."},
    {"pointer index expression", "Pointer and index together lie outside all memory."}};

constexpr Words races[] = {
    {"data race",
     "Two threads use the same variable at the same time, and at least one of them writes "
     "to it. If the result is right, that is luck. Give each thread its own (declared "
     "inside the loop, `private`), or a `reduction`."},
    {"use-after-free", "One thread uses memory that another has given back."},
    {"deadlock", "Two threads can each hold what the other waits for."},
    {"thread leak", "A thread was started and never joined."}};

std::string or_else(const std::string& words) {
  return words.empty() ? "I have no simpler words for this one: look it up, it is a real fault."
                       : words;
}

// "It reads 8 bytes right behind an array of 96 bytes."
std::string access_in(const std::vector<std::string>& report) {
  static const Pattern access("^[[:space:]]*(READ|WRITE) of size ([0-9]+)");
  static const Pattern region(
      "is located ([0-9]+) bytes? (to the )?(right of|after|left of|before|inside of) "
      "(a )?([0-9]+)-byte region");
  std::string size, verb, where;
  for (const std::string& line : report) {
    if (const auto found = access.search(line); found && size.empty()) {
      verb = found->at(1) == "READ" ? "reads" : "writes";
      size = found->at(2);
    } else if (const auto place = region.search(line); place && where.empty()) {
      const std::string distance = place->at(1), side = place->at(3), bytes = place->at(5);
      if (side == "inside of") {
        where = "in an array of " + bytes + " bytes";
      } else {
        const bool behind = side == "right of" || side == "after";
        where = (distance == "0" ? std::string("right ") : distance + " bytes ") +
                (behind ? "behind" : "before") + " an array of " + bytes + " bytes";
      }
    }
  }
  if (size.empty() || where.empty()) return "";
  return "It " + verb + " " + size + (size == "1" ? " byte " : " bytes ") + where + ".";
}

}  // namespace

std::string fault_named(const std::string& head) {
  const std::string mark = "Sanitizer: ", attempt = "attempting ";
  const std::size_t at = head.rfind(mark);
  if (at == head.npos) return head;
  std::string fault = head.substr(at + mark.size());
  if (fault.starts_with(attempt)) fault.erase(0, attempt.size());
  for (const char* end : {" on ", " (pid", ": ", " in thread"}) {
    fault = fault.substr(0, fault.find(end));
  }
  return fault;
}

std::string words_for_memory(const std::string& fault, const std::vector<std::string>& report) {
  const std::string access = access_in(report);
  if (fault == "heap-buffer-overflow" && !access.empty()) {
    return access + " Which index is that, and how many elements are there?";
  }
  if (fault == "heap-buffer-overflow") return "An array is used outside its elements.";
  const std::string words = or_else(meaning(memory, fault));
  return access.empty() ? words : access + " " + words;
}

std::string words_for_race(const std::string& fault, const std::vector<std::string>&) {
  return or_else(meaning(races, fault));
}

std::string words_for_undefined(const std::string& fault) {
  return or_else(meaning(undefined, fault));
}

std::string words_for_leak(const std::string& heading) {
  static const Pattern leak(R"(leak of ([0-9]+) byte\(s\) in ([0-9]+) object)");
  const auto found = leak.search(heading);
  if (!found) return "Memory is taken here and never given back.";
  const std::string times = found->at(2) == "1" ? "once" : found->at(2) + " times";
  return "Memory is taken here and never given back: " + found->at(1) + " bytes in all, taken " +
         times + ". What owns it?";
}

}  // namespace workbook
