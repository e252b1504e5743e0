# Skeletons are cut while CMake configures, so that build files can be cut as well as sources. The
# cutter is compiled here because nothing else is built at that time.
function(workbook_build_cutter)
  if(WORKBOOK_HARNESS)
    return()
  endif()
  set(cutter ${CMAKE_BINARY_DIR}/cut)
  set(sources base/pattern.cpp cut/cut.cpp cut/cut_main.cpp)
  list(TRANSFORM sources PREPEND ${CMAKE_SOURCE_DIR}/common/)
  set(newest)
  foreach(file IN LISTS sources)
    set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    if(NOT EXISTS ${cutter} OR ${file} IS_NEWER_THAN ${cutter})
      set(newest ${file})
    endif()
  endforeach()
  if(newest)
    execute_process(
      COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -O1 -I ${CMAKE_SOURCE_DIR}/common ${sources} -o ${cutter}
      OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "The skeleton cutter does not compile:\n${output}")
    endif()
  endif()
endfunction()

# workbook_cut(<solution folder> <skeleton folder> <file>...): again whenever a solution changes.
function(workbook_cut solution_dir skeleton_dir)
  foreach(file IN LISTS ARGN)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${solution_dir}/${file})
    execute_process(
      COMMAND ${WORKBOOK_CUTTER} ${solution_dir}/${file} ${skeleton_dir}/${file}
      ERROR_VARIABLE output RESULT_VARIABLE failed)
    if(failed)
      message(FATAL_ERROR "Cannot cut a skeleton: ${output}")
    endif()
  endforeach()
endfunction()

workbook_build_cutter()
if(WORKBOOK_HARNESS)
  set(WORKBOOK_CUTTER ${WORKBOOK_HARNESS}/bin/cut)
else()
  set(WORKBOOK_CUTTER ${CMAKE_BINARY_DIR}/cut)
endif()
