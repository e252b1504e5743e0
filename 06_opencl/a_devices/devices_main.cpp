// Lists this machine's OpenCL devices and says which one your choose() takes.
#include <choose.hpp>
#include <iostream>

int main() try {
  const std::vector<workbook::DeviceInfo> devices = workbook::info_of(workbook::all_devices());
  std::cout << "OpenCL devices of this machine:\n" << workbook::table_of(devices);
  std::cout << "Your choice: device " << stage_06a::choose(devices) << "\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
