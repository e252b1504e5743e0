"""Draws 06_opencl/a_devices/figure.svg: platforms, devices, compute units, and the choice."""

from opencl_svg import GREY, ORANGE, arrow, box, line, text, write


def unit_row(x, count):
    cells = "".join(box(x + 26 * i, 196, 22, 22, fill=GREY) for i in range(count))
    return cells + text(x + 13 * count - 2, 238, f"{count} compute units", "middle", 13)


write(
    "a_devices", 720, 256,
    box(284, 16, 152, 36, "OpenCL loader"),
    line(360, 52, 190, 76), line(360, 52, 530, 76),
    box(60, 76, 260, 40, "platform: NVIDIA CUDA"), box(400, 76, 260, 40, "platform: PoCL"),
    line(190, 116, 190, 138), line(530, 116, 530, 138),
    box(90, 138, 200, 42, "device 0: GPU", fill=ORANGE), box(430, 138, 200, 42, "device 1: CPU"),
    unit_row(90, 8), unit_row(508, 2),
    arrow(24, 159, 86, 159), text(24, 133, "first choice", size=13),
    arrow(698, 159, 634, 159), text(696, 133, "else", "end", 13),
)
