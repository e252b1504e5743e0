/// What a sanitizer's words mean, for somebody who has not met them.
/// @file
#pragma once

#include <string>
#include <vector>

namespace workbook {

/// "heap-buffer-overflow" in "==7==ERROR: AddressSanitizer: heap-buffer-overflow on address ...".
std::string fault_named(const std::string& head);

/// A sentence or two each; `report` is the whole report, line by line. A fault that is not known
/// gives a sentence that says so.
std::string words_for_memory(const std::string& fault, const std::vector<std::string>& report);
std::string words_for_race(const std::string& fault, const std::vector<std::string>& report);
/// `fault` is what stands after "runtime error: ".
std::string words_for_undefined(const std::string& fault);
/// `heading` is "Direct leak of 48 byte(s) in 2 object(s) allocated from:".
std::string words_for_leak(const std::string& heading);

}  // namespace workbook
