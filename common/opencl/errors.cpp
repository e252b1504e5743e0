#include "opencl/errors.hpp"

#include <array>

namespace workbook {
namespace {

struct Known {
  cl_int code;
  const char* name;
  const char* advice;
};

// OpenCL 1.2 specification, sections 5 and appendix A; -1001 is cl_khr_icd's.
constexpr std::array known = {
    Known{CL_SUCCESS, "CL_SUCCESS", ""},
    Known{CL_DEVICE_NOT_FOUND, "CL_DEVICE_NOT_FOUND",
          "The platform has no device of that type. `clinfo -l` lists what there is."},
    Known{CL_DEVICE_NOT_AVAILABLE, "CL_DEVICE_NOT_AVAILABLE",
          "The device is there but cannot be used now: another program may hold it."},
    Known{CL_COMPILER_NOT_AVAILABLE, "CL_COMPILER_NOT_AVAILABLE",
          "This device takes no kernel sources. Choose another with WORKBOOK_CL_DEVICE."},
    Known{CL_MEM_OBJECT_ALLOCATION_FAILURE, "CL_MEM_OBJECT_ALLOCATION_FAILURE",
          "The device has no room for a buffer: make it smaller, or use a smaller image."},
    Known{CL_OUT_OF_RESOURCES, "CL_OUT_OF_RESOURCES",
          "On a GPU this is most often a kernel that read or wrote outside a buffer: look at your "
          "indices and guards. Else the work-group needs too much local memory."},
    Known{CL_OUT_OF_HOST_MEMORY, "CL_OUT_OF_HOST_MEMORY",
          "The computer has no memory left: use a smaller image."},
    Known{CL_PROFILING_INFO_NOT_AVAILABLE, "CL_PROFILING_INFO_NOT_AVAILABLE",
          "The queue takes no times, or the kernel has not ended. Make the queue with "
          "CL_QUEUE_PROFILING_ENABLE, and wait for the event before you ask it."},
    Known{CL_MEM_COPY_OVERLAP, "CL_MEM_COPY_OVERLAP", "Source and target of the copy overlap."},
    Known{CL_IMAGE_FORMAT_MISMATCH, "CL_IMAGE_FORMAT_MISMATCH", ""},
    Known{CL_IMAGE_FORMAT_NOT_SUPPORTED, "CL_IMAGE_FORMAT_NOT_SUPPORTED", ""},
    Known{CL_BUILD_PROGRAM_FAILURE, "CL_BUILD_PROGRAM_FAILURE",
          "The kernel does not compile. Build it with workbook::build_program, which shows the "
          "compiler's log."},
    Known{CL_MAP_FAILURE, "CL_MAP_FAILURE", "The buffer could not be mapped into memory."},
    Known{CL_MISALIGNED_SUB_BUFFER_OFFSET, "CL_MISALIGNED_SUB_BUFFER_OFFSET",
          "A sub-buffer must start at a multiple of CL_DEVICE_MEM_BASE_ADDR_ALIGN."},
    Known{CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST,
          "CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST",
          "A command that this one waited for has failed: look at that one."},
    Known{CL_COMPILE_PROGRAM_FAILURE, "CL_COMPILE_PROGRAM_FAILURE", "The kernel does not compile."},
    Known{CL_LINKER_NOT_AVAILABLE, "CL_LINKER_NOT_AVAILABLE", ""},
    Known{CL_LINK_PROGRAM_FAILURE, "CL_LINK_PROGRAM_FAILURE",
          "A function that the kernel calls is declared but defined nowhere."},
    Known{CL_DEVICE_PARTITION_FAILED, "CL_DEVICE_PARTITION_FAILED", ""},
    Known{CL_KERNEL_ARG_INFO_NOT_AVAILABLE, "CL_KERNEL_ARG_INFO_NOT_AVAILABLE",
          "Build the program with -cl-kernel-arg-info."},
    Known{CL_INVALID_VALUE, "CL_INVALID_VALUE",
          "A size, flag or pointer is not allowed: often a read or write that is longer than the "
          "buffer, or a null pointer."},
    Known{CL_INVALID_DEVICE_TYPE, "CL_INVALID_DEVICE_TYPE", ""},
    Known{CL_INVALID_PLATFORM, "CL_INVALID_PLATFORM", ""},
    Known{CL_INVALID_DEVICE, "CL_INVALID_DEVICE",
          "The device does not belong to the context or the program."},
    Known{CL_INVALID_CONTEXT, "CL_INVALID_CONTEXT",
          "The context was never made, or two objects of different contexts meet in one call."},
    Known{CL_INVALID_QUEUE_PROPERTIES, "CL_INVALID_QUEUE_PROPERTIES",
          "This device has no such queue, out-of-order for instance."},
    Known{CL_INVALID_COMMAND_QUEUE, "CL_INVALID_COMMAND_QUEUE",
          "The queue was never made: construct it with cl::CommandQueue(context, device, ...)."},
    Known{CL_INVALID_HOST_PTR, "CL_INVALID_HOST_PTR",
          "A host pointer goes together with CL_MEM_USE_HOST_PTR or CL_MEM_COPY_HOST_PTR: give "
          "both or neither."},
    Known{CL_INVALID_MEM_OBJECT, "CL_INVALID_MEM_OBJECT",
          "The buffer was never made: construct it with cl::Buffer(context, flags, bytes)."},
    Known{CL_INVALID_IMAGE_FORMAT_DESCRIPTOR, "CL_INVALID_IMAGE_FORMAT_DESCRIPTOR", ""},
    Known{CL_INVALID_IMAGE_SIZE, "CL_INVALID_IMAGE_SIZE", ""},
    Known{CL_INVALID_SAMPLER, "CL_INVALID_SAMPLER", ""},
    Known{CL_INVALID_BINARY, "CL_INVALID_BINARY", ""},
    Known{CL_INVALID_BUILD_OPTIONS, "CL_INVALID_BUILD_OPTIONS",
          "The compiler does not know one of the build options."},
    Known{CL_INVALID_PROGRAM, "CL_INVALID_PROGRAM", "The program was never made."},
    Known{CL_INVALID_PROGRAM_EXECUTABLE, "CL_INVALID_PROGRAM_EXECUTABLE",
          "The program was not built for this device."},
    Known{CL_INVALID_KERNEL_NAME, "CL_INVALID_KERNEL_NAME",
          "No kernel of the program has that name: compare it, letter for letter, with the "
          "function after the word `kernel` in the .cl file."},
    Known{CL_INVALID_KERNEL_DEFINITION, "CL_INVALID_KERNEL_DEFINITION", ""},
    Known{CL_INVALID_KERNEL, "CL_INVALID_KERNEL",
          "The kernel was never made: construct it with cl::Kernel(program, \"name\")."},
    Known{CL_INVALID_ARG_INDEX, "CL_INVALID_ARG_INDEX",
          "The kernel has fewer arguments: they are counted from 0."},
    Known{CL_INVALID_ARG_VALUE, "CL_INVALID_ARG_VALUE",
          "An argument has the wrong kind of value, a number where the kernel wants a buffer."},
    Known{CL_INVALID_ARG_SIZE, "CL_INVALID_ARG_SIZE",
          "A scalar argument has another size than in the kernel: the kernel's int is cl_int, its "
          "long is cl_long, its double is cl_double. size_t and bool are no kernel arguments."},
    Known{CL_INVALID_KERNEL_ARGS, "CL_INVALID_KERNEL_ARGS",
          "An argument of the kernel was never set: count them from 0 in the .cl file."},
    Known{CL_INVALID_WORK_DIMENSION, "CL_INVALID_WORK_DIMENSION",
          "A launch has 1, 2 or 3 dimensions, and its global size needs as many numbers."},
    Known{CL_INVALID_WORK_GROUP_SIZE, "CL_INVALID_WORK_GROUP_SIZE",
          "In each dimension the global size must be a multiple of the work-group's, and the "
          "work-group may hold at most CL_KERNEL_WORK_GROUP_SIZE work-items (width x height): "
          "round the global size up, or make the work-group smaller."},
    Known{CL_INVALID_WORK_ITEM_SIZE, "CL_INVALID_WORK_ITEM_SIZE",
          "One dimension of the work-group is larger than CL_DEVICE_MAX_WORK_ITEM_SIZES."},
    Known{CL_INVALID_GLOBAL_OFFSET, "CL_INVALID_GLOBAL_OFFSET", ""},
    Known{CL_INVALID_EVENT_WAIT_LIST, "CL_INVALID_EVENT_WAIT_LIST",
          "An event in the wait list was never filled in by a launch."},
    Known{CL_INVALID_EVENT, "CL_INVALID_EVENT",
          "The event belongs to no command yet: give its address to the launch first."},
    Known{CL_INVALID_OPERATION, "CL_INVALID_OPERATION", ""},
    Known{CL_INVALID_GL_OBJECT, "CL_INVALID_GL_OBJECT", ""},
    Known{CL_INVALID_BUFFER_SIZE, "CL_INVALID_BUFFER_SIZE",
          "OpenCL has no empty buffers (make it one element long at least), and none above "
          "CL_DEVICE_MAX_MEM_ALLOC_SIZE."},
    Known{CL_INVALID_MIP_LEVEL, "CL_INVALID_MIP_LEVEL", ""},
    Known{CL_INVALID_GLOBAL_WORK_SIZE, "CL_INVALID_GLOBAL_WORK_SIZE",
          "The global size is 0 in one dimension (OpenCL 1.2 runs no empty launch) or too large."},
    Known{CL_INVALID_PROPERTY, "CL_INVALID_PROPERTY", ""},
    Known{CL_INVALID_IMAGE_DESCRIPTOR, "CL_INVALID_IMAGE_DESCRIPTOR", ""},
    Known{CL_INVALID_COMPILER_OPTIONS, "CL_INVALID_COMPILER_OPTIONS", ""},
    Known{CL_INVALID_LINKER_OPTIONS, "CL_INVALID_LINKER_OPTIONS", ""},
    Known{CL_INVALID_DEVICE_PARTITION_COUNT, "CL_INVALID_DEVICE_PARTITION_COUNT", ""},
    Known{-1001, "CL_PLATFORM_NOT_FOUND_KHR",
          "There is no OpenCL driver on this machine. PoCL runs OpenCL on any CPU: "
          "`sudo apt install pocl-opencl-icd`. A GPU needs its maker's package, "
          "nvidia-opencl-icd, rocm-opencl-icd or intel-opencl-icd."},
};

const Known* find(cl_int code) {
  for (const Known& entry : known) {
    if (entry.code == code) return &entry;
  }
  return nullptr;
}

}  // namespace

std::string error_name(cl_int code) {
  const Known* entry = find(code);
  return entry ? entry->name : "an unknown error";
}

std::string error_advice(cl_int code) {
  const Known* entry = find(code);
  return entry ? entry->advice : "";
}

std::string explain(const cl::Error& error) {
  const std::string call = error.what() ? error.what() : "An OpenCL call";
  const std::string advice = error_advice(error.err());
  return call + " failed with " + error_name(error.err()) + " (" + std::to_string(error.err()) +
         ")." + (advice.empty() ? "" : " " + advice);
}

}  // namespace workbook
