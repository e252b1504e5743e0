#include "opencl/spy.hpp"

#include <cstring>
#include <mutex>
#include <utility>

namespace workbook {
namespace {

Calls noted;
std::mutex noting;

template <class Note>
void note(Note&& add) {
  const std::lock_guard lock(noting);
  add(noted);
}

std::string name_of(cl_kernel kernel) {
  char name[128] = "";
  clGetKernelInfo(kernel, CL_KERNEL_FUNCTION_NAME, sizeof name, name, nullptr);
  return name;
}

cl_command_queue_properties properties_of(cl_command_queue queue) {
  cl_command_queue_properties properties = 0;
  clGetCommandQueueInfo(queue, CL_QUEUE_PROPERTIES, sizeof properties, &properties, nullptr);
  return properties;
}

void note_host_wait(Calls& all) { all.host_waits.push_back(all.launches.size()); }

void note_read(Transfer read) {
  note([&](Calls& all) {
    all.reads.push_back(std::move(read));
    note_host_wait(all);
  });
}

template <class T>
std::vector<T> list(const T* first, std::size_t count) {
  return first ? std::vector<T>(first, first + count) : std::vector<T>();
}

}  // namespace

std::size_t Calls::bytes_read() const {
  std::size_t bytes = 0;
  for (const Transfer& read : reads) bytes += read.bytes;
  return bytes;
}

const Calls& calls() { return noted; }

void forget_calls() {
  note([](Calls& all) {
    for (const Launch& launch : all.launches) {
      if (launch.event) clReleaseEvent(launch.event);
    }
    all = {};
  });
}

}  // namespace workbook

using workbook::note;

extern "C" {

decltype(clCreateContext) __real_clCreateContext;
cl_context __wrap_clCreateContext(
    const cl_context_properties* properties, cl_uint count, const cl_device_id* devices,
    void(CL_CALLBACK* notify)(const char*, const void*, size_t, void*), void* data, cl_int* error) {
  note([](auto& all) { ++all.contexts; });
  return __real_clCreateContext(properties, count, devices, notify, data, error);
}

decltype(clCreateContextFromType) __real_clCreateContextFromType;
cl_context __wrap_clCreateContextFromType(
    const cl_context_properties* properties, cl_device_type type,
    void(CL_CALLBACK* notify)(const char*, const void*, size_t, void*), void* data, cl_int* error) {
  note([](auto& all) { ++all.contexts; });
  return __real_clCreateContextFromType(properties, type, notify, data, error);
}

decltype(clCreateCommandQueue) __real_clCreateCommandQueue;
cl_command_queue __wrap_clCreateCommandQueue(cl_context context, cl_device_id device,
                                             cl_command_queue_properties properties,
                                             cl_int* error) {
  note([](auto& all) { ++all.queues; });
  return __real_clCreateCommandQueue(context, device, properties, error);
}

decltype(clBuildProgram) __real_clBuildProgram;
cl_int __wrap_clBuildProgram(cl_program program, cl_uint count, const cl_device_id* devices,
                             const char* options, void(CL_CALLBACK* notify)(cl_program, void*),
                             void* data) {
  note([](auto& all) { ++all.builds; });
  return __real_clBuildProgram(program, count, devices, options, notify, data);
}

decltype(clCreateBuffer) __real_clCreateBuffer;
cl_mem __wrap_clCreateBuffer(cl_context context, cl_mem_flags flags, size_t size, void* host,
                             cl_int* error) {
  note([](auto& all) { ++all.buffers; });
  return __real_clCreateBuffer(context, flags, size, host, error);
}

decltype(clSetKernelArg) __real_clSetKernelArg;
cl_int __wrap_clSetKernelArg(cl_kernel kernel, cl_uint index, size_t size, const void* value) {
  note([&](auto& all) {
    cl_int number = 0;
    if (value && size == sizeof number) std::memcpy(&number, value, size);
    all.arguments.push_back({workbook::name_of(kernel), index, size, value == nullptr, number});
  });
  return __real_clSetKernelArg(kernel, index, size, value);
}

decltype(clEnqueueNDRangeKernel) __real_clEnqueueNDRangeKernel;
cl_int __wrap_clEnqueueNDRangeKernel(cl_command_queue queue, cl_kernel kernel, cl_uint dimensions,
                                     const size_t* offset, const size_t* global,
                                     const size_t* local, cl_uint wait_count, const cl_event* waits,
                                     cl_event* event) {
  const cl_int status = __real_clEnqueueNDRangeKernel(queue, kernel, dimensions, offset, global,
                                                      local, wait_count, waits, event);
  const auto properties = workbook::properties_of(queue);
  // Kept until forget_calls(), so that no later event gets the same address.
  cl_event kept = status == CL_SUCCESS && event ? *event : nullptr;
  if (kept) clRetainEvent(kept);
  note([&](auto& all) {
    all.launches.push_back({workbook::name_of(kernel), workbook::list(global, dimensions),
                            workbook::list(local, dimensions), workbook::list(waits, wait_count),
                            kept, (properties & CL_QUEUE_PROFILING_ENABLE) != 0,
                            (properties & CL_QUEUE_OUT_OF_ORDER_EXEC_MODE_ENABLE) == 0});
  });
  return status;
}

decltype(clEnqueueWriteBuffer) __real_clEnqueueWriteBuffer;
cl_int __wrap_clEnqueueWriteBuffer(cl_command_queue queue, cl_mem buffer, cl_bool blocking,
                                   size_t offset, size_t size, const void* host, cl_uint wait_count,
                                   const cl_event* waits, cl_event* event) {
  note([&](auto& all) {
    all.writes.push_back({size, blocking != CL_FALSE, workbook::list(waits, wait_count)});
  });
  return __real_clEnqueueWriteBuffer(queue, buffer, blocking, offset, size, host, wait_count, waits,
                                     event);
}

decltype(clEnqueueReadBuffer) __real_clEnqueueReadBuffer;
cl_int __wrap_clEnqueueReadBuffer(cl_command_queue queue, cl_mem buffer, cl_bool blocking,
                                  size_t offset, size_t size, void* host, cl_uint wait_count,
                                  const cl_event* waits, cl_event* event) {
  workbook::note_read({size, blocking != CL_FALSE, workbook::list(waits, wait_count)});
  return __real_clEnqueueReadBuffer(queue, buffer, CL_TRUE, offset, size, host, wait_count, waits,
                                    event);
}

decltype(clEnqueueMapBuffer) __real_clEnqueueMapBuffer;
void* __wrap_clEnqueueMapBuffer(cl_command_queue queue, cl_mem buffer, cl_bool blocking,
                                cl_map_flags flags, size_t offset, size_t size, cl_uint wait_count,
                                const cl_event* waits, cl_event* event, cl_int* error) {
  const bool reads = (flags & CL_MAP_READ) != 0;
  if (reads) workbook::note_read({size, blocking != CL_FALSE, workbook::list(waits, wait_count)});
  return __real_clEnqueueMapBuffer(queue, buffer, reads ? CL_TRUE : blocking, flags, offset, size,
                                   wait_count, waits, event, error);
}

decltype(clWaitForEvents) __real_clWaitForEvents;
cl_int __wrap_clWaitForEvents(cl_uint count, const cl_event* events) {
  note([&](auto& all) {
    all.waited_for.insert(all.waited_for.end(), events, events + (events ? count : 0));
    workbook::note_host_wait(all);
  });
  return __real_clWaitForEvents(count, events);
}

decltype(clFinish) __real_clFinish;
cl_int __wrap_clFinish(cl_command_queue queue) {
  note(workbook::note_host_wait);
  return __real_clFinish(queue);
}
}
