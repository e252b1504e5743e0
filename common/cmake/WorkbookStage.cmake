# workbook_stage(): one exercise, built once for each folder that its edited files come from.
include(WorkbookCut)

option(WORKBOOK_MISTAKES "Build the variants that `workbook verify` has laid out under mistakes/" OFF)
option(WORKBOOK_FUZZ "Build a libFuzzer program for each solution that makes masks; needs clang" OFF)
set(WORKBOOK_LEFT_OUT "" CACHE STRING "Ids of stages whose own build.cmake is broken: not built")

# workbook_stage(<id>): the exercise in this folder, as its stage.json describes it. File names are
# relative to the folder; those under "judge" to its folder judge/.
#
#   "title"       for people
#   "needs"       ["opencl"]: left out, saying so, where that is missing
#   "edit"        what the student edits; the solution has files of the same names
#   "read"        given files that the page sends a student to (read by the command alone)
#   "compile"     C and C++ compiled into the stage's programs, edited or given
#   "library"     C sources of a shared library of its own, built once a folder
#   "judge"       "tests": GoogleTest sources; "race_tests": more of these for ThreadSanitizer alone;
#                 "spies": a library that stands between the student's code and what it calls;
#                 "methods": the file that names the stage's ways of making a mask: the conformance
#                 suite tests them, and a worker is built that times them
#   "flags"       "links", "test_links", "worker_links": targets; "compile_options",
#                 "test_definitions", "test_link_options"
#   "programs"    further programs that a person runs: a name, and its sources. One that holds an
#                 edited file is built for each variant
#
# Targets: <id>.<variant>.test and, with methods, <id>.<variant>.worker, where <variant> is yours,
# solution or skeleton; with WORKBOOK_MISTAKES also <id>.mistake.<name>.test. A file `build.cmake`
# that is edited is included once for each target, with ${program} (that target), ${library} (the
# library's target) set.
function(workbook_stage id)
  set(stage_dir ${CMAKE_CURRENT_SOURCE_DIR})
  workbook_read_manifest(${stage_dir}/stage.json)
  if("opencl" IN_LIST stage_needs AND NOT TARGET workbook_opencl)
    message(STATUS "${id} is not here: OpenCL is missing "
      "(packages ocl-icd-opencl-dev, opencl-clhpp-headers, pocl-opencl-icd)")
    return()
  endif()
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${stage_dir})
  set(solution_dir ${CMAKE_SOURCE_DIR}/solutions/${folder})
  set(skeleton_dir ${CMAKE_BINARY_DIR}/skeletons/${folder})
  add_compile_options(${stage_flags_compile_options})
  if(stage_judge_spies)
    # A library of its own: the linker leads only what other files ask for through --wrap.
    list(TRANSFORM stage_judge_spies PREPEND ${stage_dir}/judge/)
    add_library(${id}.spies STATIC ${stage_judge_spies})
    workbook_our_code(${id}.spies)
    list(APPEND stage_flags_test_links ${id}.spies)
  endif()

  workbook_variant(${id} yours ${stage_dir})
  if(EXISTS ${solution_dir})
    workbook_variant(${id} solution ${solution_dir})
    workbook_cut("${solution_dir}" "${skeleton_dir}" ${stage_edit})
    workbook_variant(${id} skeleton ${skeleton_dir})
    if(WORKBOOK_MISTAKES)
      file(GLOB mistakes LIST_DIRECTORIES ON ${CMAKE_BINARY_DIR}/mistakes/${id}/*)
      foreach(mistake_dir IN LISTS mistakes)
        get_filename_component(mistake ${mistake_dir} NAME)
        workbook_variant(${id} mistake.${mistake} ${mistake_dir})
      endforeach()
    endif()
  else()
    foreach(variant solution skeleton)
      message(STATUS "${id}.${variant} is not here: this copy has no solutions")
    endforeach()
  endif()
  workbook_stage_programs(${id})
endfunction()

# Sets stage_<key> in the caller to what the manifest has under each key, stage_judge_<key> and
# stage_flags_<key> to what is one level down, and stage_programs to the programs' names.
macro(workbook_read_manifest file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} manifest)
  string(CONFIGURE "${manifest}" manifest @ONLY)
  foreach(key needs edit compile library)
    workbook_json_list(stage_${key} "${manifest}" ${key})
  endforeach()
  foreach(key tests race_tests spies)
    workbook_json_list(stage_judge_${key} "${manifest}" judge ${key})
  endforeach()
  string(JSON stage_judge_methods ERROR_VARIABLE none GET "${manifest}" judge methods)
  if(none)
    set(stage_judge_methods)
  endif()
  foreach(key
      links test_links worker_links compile_options test_definitions test_link_options)
    workbook_json_list(stage_flags_${key} "${manifest}" flags ${key})
  endforeach()
  set(stage_programs)
  string(JSON count ERROR_VARIABLE none LENGTH "${manifest}" programs)
  if(NOT none)
    math(EXPR last "${count} - 1")
    foreach(place RANGE ${last})
      string(JSON name MEMBER "${manifest}" programs ${place})
      workbook_json_list(stage_program_${name} "${manifest}" programs ${name})
      list(APPEND stage_programs ${name})
    endforeach()
  endif()
endmacro()

# Sets `result` to the list of texts that stands there; empty where there is none.
function(workbook_json_list result json)
  set(items)
  string(JSON count ERROR_VARIABLE none LENGTH "${json}" ${ARGN})
  if(NOT none AND count)
    math(EXPR last "${count} - 1")
    foreach(place RANGE ${last})
      string(JSON item GET "${json}" ${ARGN} ${place})
      list(APPEND items "${item}")
    endforeach()
  endif()
  set(${result} "${items}" PARENT_SCOPE)
endfunction()

# The programs that a person runs: <id>.<variant>.<name>, or <id>.<name> where nothing in it is edited.
function(workbook_stage_programs id)
  set(dir_yours ${stage_dir})
  set(dir_solution ${solution_dir})
  set(dir_skeleton ${skeleton_dir})
  foreach(name IN LISTS stage_programs)
    set(edited)
    foreach(file IN LISTS stage_program_${name})
      if(file IN_LIST stage_edit)
        set(edited ON)
      endif()
    endforeach()
    if(edited)
      foreach(variant yours solution skeleton)
        if(TARGET ${id}.${variant}.test)
          workbook_stage_program(${id}.${variant}.${name} ${variant} "${dir_${variant}}")
        endif()
      endforeach()
    else()
      workbook_stage_program(${id}.${name} solution ${stage_dir})
      if(TARGET OpenMP::OpenMP_CXX)
        target_link_libraries(${id}.${name} PRIVATE OpenMP::OpenMP_CXX)
      endif()
    endif()
  endforeach()
endfunction()

function(workbook_stage_program program variant dir)
  workbook_resolve(sources "${dir}" ${stage_program_${name}})
  add_executable(${program} EXCLUDE_FROM_ALL ${sources})
  workbook_common_settings(${program} ${variant} "${dir}")
  target_link_libraries(${program} PRIVATE
    ${stage_flags_links} ${stage_flags_worker_links} workbook_geometry)
endfunction()

# One variant of the stage that workbook_stage() is at. An edited file that is missing leaves the
# variant out; the `workbook` command says which file that is.
function(workbook_variant id variant dir)
  if(variant STREQUAL "yours" AND id IN_LIST WORKBOOK_LEFT_OUT)
    return()
  endif()
  foreach(file IN LISTS stage_edit)
    if(NOT EXISTS ${dir}/${file})
      file(RELATIVE_PATH missing ${CMAKE_SOURCE_DIR} ${dir}/${file})
      message(STATUS "${id}.${variant} is left out: the file ${missing} is missing: ./workbook reset ${id} brings it back")
      return()
    endif()
  endforeach()
  workbook_resolve(sources "${dir}" ${stage_compile})
  set(methods_source ${stage_dir}/judge/${stage_judge_methods})
  set(library)
  set(library_file)
  if(stage_library)
    set(library ${id}.${variant}.library)
    set(library_file $<TARGET_FILE:${library}>)
    workbook_resolve(library_sources "${dir}" ${stage_library})
    add_library(${library} SHARED ${library_sources})
    set_target_properties(${library} PROPERTIES OUTPUT_NAME ${id}.${variant})
    workbook_common_settings(${library} "${variant}" "${dir}")
    target_compile_options(${library} PRIVATE ${WORKBOOK_SANITIZE_OPTIONS})
    target_include_directories(${library} INTERFACE ${dir} ${stage_dir})
  endif()

  workbook_test_objects(objects)
  set(program ${id}.${variant}.test)
  add_executable(${program} ${sources})
  workbook_common_settings(${program} "${variant}" "${dir}")
  target_compile_options(${program} PRIVATE ${WORKBOOK_SANITIZE_OPTIONS})
  target_link_libraries(${program} PRIVATE
    ${objects} workbook_testing ${stage_flags_links} ${stage_flags_test_links})
  if(stage_judge_methods)
    target_link_libraries(${program} PRIVATE workbook_conformance_registration)
  endif()
  target_compile_definitions(${program} PRIVATE ${stage_flags_test_definitions})
  workbook_add_folders(${program} "${dir}" "${library_file}")
  target_link_options(${program} PRIVATE ${stage_flags_test_link_options})
  if(library)
    add_dependencies(${program} ${library})
  endif()
  workbook_include_build_file("${dir}")
  if(variant MATCHES "^mistake")
    return()
  endif()
  workbook_add_test(${id} ${variant})

  if(stage_judge_methods)
    set(program ${id}.${variant}.worker)
    add_executable(${program} ${sources} ${methods_source})
    workbook_common_settings(${program} "${variant}" "${dir}")
    target_link_libraries(${program} PRIVATE workbook_worker ${stage_flags_links} ${stage_flags_worker_links})
    workbook_add_folders(${program} "${dir}" "")
    workbook_include_build_file("${dir}")
    if(WORKBOOK_FUZZ AND variant STREQUAL "solution")
      set(program ${id}.fuzz)
      workbook_add_fuzzer(${program} ${sources} ${methods_source})
      target_link_libraries(${program} PRIVATE ${stage_flags_links})
      workbook_add_folders(${program} "${dir}" "")
      workbook_include_build_file("${dir}")
    endif()
  endif()
endfunction()

# A libFuzzer program of these sources, which define methods(), with the caller's ${dir} first among
# the include paths. It is not among `all`.
function(workbook_add_fuzzer target)
  add_executable(${target} ${ARGN} ${CMAKE_SOURCE_DIR}/common/worker/fuzz_masks.cpp)
  workbook_common_settings(${target} solution "${dir}")
  set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
  target_compile_options(${target} PRIVATE -fsanitize=fuzzer)
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)
  target_link_libraries(${target} PRIVATE workbook_oracle)
endfunction()

# workbook_worked(<name>  a worked example beside an exercise: nothing in it is edited
#   SOURCES <file>...     C++ compiled into all its programs
#   METHODS <file>        names its ways of making a mask
#   TEST <file>...        GoogleTest sources; the conformance suite comes with them
#   [LIBS <target>...]    what its programs are linked with, workbook_opencl, say
#   [TEST_LIBS <target>...] the same for the test program alone
#   [PROGRAMS <program>...] further programs that a person runs, each from its measure/<program>_main.cpp
# )
# Targets: <name>.test, <name>.worker and <name>.<program>. A line `worked` of stages.txt says where
# it is; a row `worked <name>` times it.
function(workbook_worked name)
  cmake_parse_arguments(PARSE_ARGV 1 worked "" "METHODS" "SOURCES;TEST;LIBS;TEST_LIBS;PROGRAMS")
  if("workbook_opencl" IN_LIST worked_LIBS AND NOT TARGET workbook_opencl)
    message(STATUS "${name} is not here: OpenCL is missing "
      "(packages ocl-icd-opencl-dev, opencl-clhpp-headers, pocl-opencl-icd)")
    return()
  endif()
  set(stage_dir ${CMAKE_CURRENT_SOURCE_DIR})
  set(dir ${stage_dir})
  foreach(program test worker ${worked_PROGRAMS})
    set(target ${name}.${program})
    add_executable(${target} ${worked_SOURCES})
    workbook_common_settings(${target} solution "${dir}")
    target_link_libraries(${target} PRIVATE ${worked_LIBS})
    if(program IN_LIST worked_PROGRAMS)
      target_sources(${target} PRIVATE measure/${program}_main.cpp)
      target_link_libraries(${target} PRIVATE workbook_geometry)
    else()
      target_sources(${target} PRIVATE ${worked_METHODS})
    endif()
  endforeach()
  # As a library of objects, so that these tests run before the conformance suite, which keeps what
  # makes its masks to the end: Oclgrind does not live through contexts that come and go beside one
  # that stays.
  add_library(${name}.objects OBJECT ${worked_TEST})
  workbook_common_settings(${name}.objects solution "${dir}")
  target_compile_options(${name}.objects PRIVATE ${WORKBOOK_SANITIZE_OPTIONS})
  target_link_libraries(${name}.objects PRIVATE
    workbook_testing ${worked_LIBS} ${worked_TEST_LIBS})
  workbook_add_folders(${name}.test "" "")
  target_compile_options(${name}.test PRIVATE ${WORKBOOK_SANITIZE_OPTIONS})
  target_link_libraries(${name}.test PRIVATE ${name}.objects
    workbook_testing workbook_conformance_registration ${worked_TEST_LIBS})
  target_link_libraries(${name}.worker PRIVATE workbook_worker)
  if(WORKBOOK_FUZZ)
    workbook_add_fuzzer(${name}.fuzz ${worked_SOURCES} ${worked_METHODS})
    target_link_libraries(${name}.fuzz PRIVATE ${worked_LIBS})
  endif()
  add_test(NAME ${name} COMMAND ${name}.test)
  set_tests_properties(${name} PROPERTIES LABELS "worked" TIMEOUT 300 SKIP_RETURN_CODE 78)
endfunction()

# Sets `result` to the target that holds the compiled tests of the variant that workbook_variant()
# is at. To compile tests is what takes the time, so a skeleton and a mistake share the solution's,
# unless they change what they are compiled with.
function(workbook_test_objects result)
  if(variant STREQUAL "skeleton" OR variant MATCHES "^mistake")
    workbook_same_interface(same "${dir}" "${solution_dir}")
    if(same)
      set(${result} ${id}.solution.objects PARENT_SCOPE)
      return()
    endif()
  endif()
  set(program ${id}.${variant}.objects)
  set(test_sources ${stage_judge_tests})
  if(WORKBOOK_SANITIZE STREQUAL "thread")
    list(APPEND test_sources ${stage_judge_race_tests})
  endif()
  list(TRANSFORM test_sources PREPEND ${stage_dir}/judge/)
  # Tests are compiled for a quick answer, the code under test as it is timed.
  set_source_files_properties(${test_sources} PROPERTIES COMPILE_OPTIONS -O0)
  if(stage_judge_methods)
    list(APPEND test_sources ${methods_source})
  endif()
  add_library(${program} OBJECT ${test_sources})
  workbook_common_settings(${program} "${variant}" "${dir}")
  target_link_libraries(${program} PRIVATE workbook_testing ${stage_flags_links} ${stage_flags_test_links})
  target_compile_definitions(${program} PRIVATE ${stage_flags_test_definitions})
  workbook_include_build_file("${dir}")
  set(${result} ${program} PARENT_SCOPE)
endfunction()

# Sets `result` to whether both folders have the same headers and build file among EDIT.
function(workbook_same_interface result one other)
  set(${result} ON PARENT_SCOPE)
  foreach(file IN LISTS stage_edit)
    if(file MATCHES "\\.(h|hpp|cmake)$")
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${one}/${file})
      file(READ ${one}/${file} text)
      file(READ ${other}/${file} other_text)
      if(NOT text STREQUAL other_text)
        set(${result} OFF PARENT_SCOPE)
      endif()
    endif()
  endforeach()
endfunction()

# Gives the program what stage/folders.hpp declares. As a source and not as definitions, so that the
# other objects are the same for every variant.
function(workbook_add_folders program edited library)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/folders/${program}.c)
  file(GENERATE OUTPUT ${source} CONTENT
"extern const char workbook_edited_folder[], workbook_library_file[], workbook_python[];
const char workbook_edited_folder[] = \"${edited}\";
const char workbook_library_file[] = \"${library}\";
const char workbook_python[] = \"${WORKBOOK_PYTHON}\";
")
  target_sources(${program} PRIVATE ${source})
endfunction()

# Sets `result` to the files of this variant: edited ones from `dir`, given ones from the stage.
function(workbook_resolve result dir)
  set(files)
  foreach(file IN LISTS ARGN)
    if(file IN_LIST stage_edit)
      list(APPEND files ${dir}/${file})
    else()
      list(APPEND files ${stage_dir}/${file})
    endif()
  endforeach()
  set(${result} ${files} PARENT_SCOPE)
endfunction()

macro(workbook_include_build_file dir)
  if("build.cmake" IN_LIST stage_edit)
    include(${dir}/build.cmake)
  endif()
endmacro()

function(workbook_common_settings target variant dir)
  target_include_directories(${target} BEFORE PRIVATE
    ${dir} ${stage_dir} ${stage_dir}/judge ${CMAKE_SOURCE_DIR}/common)
  # A forgotten `return` compiles and crashes far from its cause.
  target_compile_options(${target} PRIVATE ${WORKBOOK_WARNINGS} -Werror=return-type)
  target_compile_definitions(${target} PRIVATE WORKBOOK_STAGE_DIR="${stage_dir}")
  if(variant STREQUAL "yours" OR variant MATCHES "^mistake")
    set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
  if(variant STREQUAL "skeleton" OR variant MATCHES "^mistake")
    # Judged, never timed.
    target_compile_options(${target} PRIVATE -O1)
  endif()
  if(variant STREQUAL "solution")
    target_compile_options(${target} PRIVATE ${WORKBOOK_OUR_WARNINGS})
  else()
    # Where a TODO is open, what it would use is unused.
    target_compile_options(${target} PRIVATE -Wno-unused -Wno-unused-parameter)
  endif()
  set_target_properties(${target} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/stages
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/stages)
endfunction()

# One test a program: a program that dies before main() must not stop the others.
function(workbook_add_test id variant)
  set(program ${id}.${variant}.test)
  add_test(NAME ${id}.${variant} COMMAND ${program})
  set_tests_properties(${id}.${variant} PROPERTIES
    LABELS "${id};${variant}" TIMEOUT 300 SKIP_RETURN_CODE 78)
  if(variant STREQUAL "skeleton")
    set_tests_properties(${id}.${variant} PROPERTIES PASS_REGULAR_EXPRESSION "TODO [0-9]+")
  elseif(variant STREQUAL "yours")
    add_test(NAME ${id}.yours.build
      COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR} --target ${program})
    set_tests_properties(${id}.yours.build PROPERTIES
      FIXTURES_SETUP ${id}.yours.program LABELS "${id};yours" RESOURCE_LOCK build)
    set_tests_properties(${id}.yours PROPERTIES
      FIXTURES_REQUIRED ${id}.yours.program SKIP_RETURN_CODE 77)
  endif()
endfunction()
