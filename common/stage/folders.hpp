/// Where the files of the variant under test lie, for what is read at run time: kernels, Python.
/// @file
#pragma once

#include <filesystem>

/// Defined by a source that CMake writes for each program (workbook_add_folders): so the other
/// objects of a test program do not depend on the variant, and can be shared among variants.
extern "C" const char workbook_edited_folder[];
extern "C" const char workbook_library_file[];
/// The Python that the workbook has chosen; empty where there is none.
extern "C" const char workbook_python[];

namespace workbook {

/// The folder with the files that a student edits: the student's, the solution's, a skeleton's.
inline std::filesystem::path edited_folder() { return workbook_edited_folder; }

/// The stage's own shared library (LIBRARY of workbook_stage); empty where it has none.
inline std::filesystem::path library_file() { return workbook_library_file; }

}  // namespace workbook
