require("child_process").spawn("imagemagick-convert", ["a.png"]);
