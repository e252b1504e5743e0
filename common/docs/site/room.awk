# Doxygen's filter for the headers of common/: what a room holds is a group, what is private is nobody's
# business, and lines keep their numbers.
FNR == 1 { room = FILENAME; sub(/\/[^\/]*$/, "", room); sub(/.*\//, "", room) }
/^\/\/\/ @file$/ { is_plain = 1 }
/^#pragma once/ && is_plain { $0 = "/// @ingroup " room }
/^(inline )?namespace workbook.*\{$/ { $0 = $0 " /** @addtogroup " room " */ /** @{ */" }
/^\}  \/\/ namespace workbook/ { $0 = "/** @} */ " $0 }
/^ +friend .*;$/ { $0 = "" }
/^ private:$/ { private = 1 }
/^( public:|\};)/ { private = 0 }
{ print private ? "" : $0 }
