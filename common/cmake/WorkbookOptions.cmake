# Compiler, flags and packages that every part shares.
include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 99)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O3" CACHE STRING "" FORCE)
set(CMAKE_C_FLAGS_RELEASE "-O3" CACHE STRING "" FORCE)

set(WORKBOOK_ARCH "native" CACHE STRING "-march= for the exercises, where the compiler accepts it")
set(WORKBOOK_SANITIZE "" CACHE STRING "-fsanitize= for the exercises; empty for none")
option(WORKBOOK_SANITIZE_ALL "The same for common/ and the tests" ON)
option(WORKBOOK_DEBUG_INFO "Compile with -g" OFF)

# The mask is the same bit for bit only without fused multiply-add.
add_compile_options(-ffp-contract=off)
check_cxx_compiler_flag("-march=${WORKBOOK_ARCH}" WORKBOOK_ARCH_${WORKBOOK_ARCH}_ACCEPTED)
if(WORKBOOK_ARCH_${WORKBOOK_ARCH}_ACCEPTED)
  add_compile_options("-march=${WORKBOOK_ARCH}")
endif()
if(WORKBOOK_SANITIZE)
  # -O1 keeps the lines of a report at what was written, and is quick to compile.
  add_compile_options(-O1)
  add_link_options(-fsanitize=${WORKBOOK_SANITIZE})
  set(WORKBOOK_SANITIZE_OPTIONS -fsanitize=${WORKBOOK_SANITIZE} -fno-omit-frame-pointer -g)
  if(WORKBOOK_SANITIZE_ALL)
    add_compile_options(${WORKBOOK_SANITIZE_OPTIONS})
  endif()
endif()
if(WORKBOOK_DEBUG_INFO)
  add_compile_options(-g)
endif()

# Warnings are errors in our code where `verify` looks at it. Elsewhere they are advice: a compiler
# that knows a new one must not stop a student.
set(WORKBOOK_WARNINGS -Wall -Wextra -Wpedantic)
option(WORKBOOK_WERROR "Warnings are errors in our own code" OFF)
if(WORKBOOK_WERROR)
  set(WORKBOOK_OUR_WARNINGS ${WORKBOOK_WARNINGS} -Werror)
else()
  set(WORKBOOK_OUR_WARNINGS ${WORKBOOK_WARNINGS})
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  # False reports on std::string operator+ (GCC bug 105651).
  list(APPEND WORKBOOK_OUR_WARNINGS $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()

# What may be missing; each part that needs one says so and is left out.
find_package(Threads REQUIRED)
find_package(OpenMP QUIET COMPONENTS CXX)
find_package(OpenCL QUIET)
find_path(WORKBOOK_CLHPP_DIR CL/opencl.hpp)
find_package(GTest REQUIRED)

# A linker that takes a quarter of the time, where one is installed.
find_program(WORKBOOK_LINKER NAMES ld.mold ld.lld)
if(WORKBOOK_LINKER AND NOT WORKBOOK_SANITIZE)
  get_filename_component(linker ${WORKBOOK_LINKER} NAME)
  string(REPLACE "ld." "" linker ${linker})
  set(CMAKE_REQUIRED_LINK_OPTIONS -fuse-ld=${linker})
  check_cxx_source_compiles("int main() {}" WORKBOOK_LINKS_WITH_${linker})
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
endif()

# For what is linked with nothing of a student's.
function(workbook_quick_link target)
  if(linker AND WORKBOOK_LINKS_WITH_${linker})
    target_link_options(${target} PRIVATE -fuse-ld=${linker})
  endif()
endfunction()
