"""Draws 06_opencl/figure.svg: the five steps of a host program."""

from opencl_svg import GREY, ORANGE, arrow, box, text, write

write(
    "", 720, 300,
    box(24, 44, 250, 232, fill=GREY), text(149, 34, "host: your C++ program", "middle", bold=True),
    box(446, 44, 250, 232, fill=GREY), text(571, 34, "device: GPU, or CPU by PoCL", "middle", bold=True),
    box(44, 64, 210, 40, "context and queue"),
    box(44, 116, 210, 40, "mask.cl, a text"), box(466, 116, 210, 40, "program, kernel"),
    box(44, 168, 210, 40, "h_ring"), box(466, 168, 100, 40, "d_ring"), box(576, 168, 100, 40, "d_mask"),
    box(44, 220, 210, 40, "h_mask"),
    box(466, 220, 210, 40, "work-items, one a pixel", fill=ORANGE),
    arrow(256, 84, 444, 84), text(350, 76, "1 commands go here", "middle", 13),
    arrow(256, 136, 462, 136), text(350, 128, "2 build", "middle", 13),
    arrow(256, 180, 462, 180), text(350, 172, "3 write buffer", "middle", 13),
    text(350, 207, "4 launch", "middle", 13), arrow(256, 214, 462, 228),
    arrow(462, 250, 258, 250), text(350, 270, "5 read buffer", "middle", 13),
)
